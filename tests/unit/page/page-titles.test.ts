import { expect, it } from 'vitest';
import { pageTitles } from '../../../page/page-titles';
import { DOMS } from './parse-page';

it.each(Object.entries(DOMS))(
  'on %s are those of the window, for sharing and of the first headings, each once',
  (_, parse) => {
    const doc = parse(`<html><head><title>Kites cut loose | The Paper</title>
<meta property="og:title" content="Kites cut loose"></head><body><h1>Kites cut loose</h1>${'<h1>  Another\n line </h1>'.repeat(9)}</body></html>`);
    expect(pageTitles(doc, 'https://paper.example/kites')).toEqual([
      'Kites cut loose',
      'Kites cut loose | The Paper',
      'Another line',
    ]);
  },
);

it.each(Object.entries(DOMS))(
  'on %s are none of a page without any, and none that hold a whole article',
  (_, parse) => {
    const doc = parse(`<html><head></head><body><h1>${'word '.repeat(100)}</h1></body></html>`);
    expect(pageTitles(doc, 'https://paper.example/kites')).toEqual([]);
  },
);
