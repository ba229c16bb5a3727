import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings, KNOWN_PASSAGE } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

const LD = {
  '@type': 'NewsArticle',
  headline: 'Fourteen boats, or eleven?',
  datePublished: '1931-05-02T06:30:00+00:00',
  author: { name: 'Orla Finn' },
  publisher: { name: 'Island Courier' },
};
const page = (comment: string, head = '') =>
  `<!DOCTYPE html><html lang="en">${comment}<head>${head}<title>Fourteen boats, or eleven? - Island Courier</title>
<script type="application/ld+json">${JSON.stringify(LD)}</script></head><body><nav>Home News Sport</nav>
<article><h1>Fourteen boats, or eleven?</h1><p>${KNOWN_PASSAGE}</p><p>The harbour master said on Monday that nobody had been near the slate, and that he would ask again.</p></article>
<script>document.title = 'run'</script></body></html>`;
const SINGLE_FILE =
  '<!--\n Page saved with SingleFile \n url: https://island-courier.example/news/77 \n saved date: Sat May 02 1931 \n-->';
const CANONICAL = '<link rel="canonical" href="https://island-courier.example/news/77">';

async function built(...args: string[]) {
  const pack = fake.at('x.pack');
  const { code, out, problems } = await fake.whence('corpus', 'build', ...args, '-o', pack);
  const found =
    code === 0 ? await fake.whence('match', fake.file('p.txt', KNOWN_PASSAGE), '--corpus', pack, '--json') : null;
  return { code, out, problems, finding: found && JSON.parse(found.out).findings[0] };
}

describe('whence corpus build of saved pages', () => {
  it.each([
    ['of SingleFile', page(SINGLE_FILE), 'confirmed'],
    ['of «save page as»', page('<!-- saved from url=(0038)https://island-courier.example/news/77 -->'), 'confirmed'],
    ['without a comment', page('', CANONICAL), 'cited'],
  ])('reads one %s like a page of the web', async (_, html, certainty) => {
    const { code, out, problems, finding } = await built(fake.file('boats.html', html));
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(out).toContain('boats.html: 1 saved page, read as utf-8');
    expect(finding).toMatchObject({
      kind: 'same-text',
      source: { record: 'island-courier-1931-05-02-fourteen-boats-or-eleven' },
      sources: [
        {
          headline: 'Fourteen boats, or eleven?',
          byline: ['Orla Finn'],
          outletName: 'Island Courier',
          outletCertainty: certainty,
          published: { date: '1931-05-02', precision: 'day' },
          url: 'https://island-courier.example/news/77',
        },
      ],
    });
  });

  it('reads a folder of them, passes over the parts of pages, and names what holds no article', async () => {
    mkdirSync(fake.at('pages/boats_files'), { recursive: true });
    fake.file('pages/boats.html', page(SINGLE_FILE));
    fake.file('pages/boats_files/frame.html', '<p>An advertisement.</p>');
    fake.file('pages/boats_files/data.json', '{}');
    fake.file('pages/empty.html', '<html><body></body></html>');
    const { code, out, problems, finding } = await built(fake.at('pages'));
    expect(code).toBe(0);
    expect(out).toContain('pages: 1 saved page\n');
    expect(problems).toEqual([expect.stringMatching(/empty\.html: there is no article in it; left out$/)]);
    expect(finding.source.record).toBe('island-courier-1931-05-02-fourteen-boats-or-eleven');
  });

  it('--as decides what an HTML file is, and is one of two words', async () => {
    const file = fake.file('boats.html', page(SINGLE_FILE));
    expect(await built(file, '--as', 'clippings')).toMatchObject({ code: 1 });
    const bare = fake.file('bare.html', `<h1>Boats</h1><p>${KNOWN_PASSAGE}</p>`);
    expect((await built(bare, '--as', 'saved-page')).finding.kind).toBe('same-text');
    expect(await built(file, '--as', 'poem')).toMatchObject({ code: 2 });
  });

  it('a folder with JSON files of its own is one of records', async () => {
    mkdirSync(fake.at('records'));
    fake.file('records/a.html', page(SINGLE_FILE));
    fake.file('records/corpus.json', '{"oops": 1}');
    expect((await built(fake.at('records'))).problems.join()).toContain('corpus.json');
  });
});
