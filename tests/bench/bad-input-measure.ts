import { buildFingerprints } from '../../matching/build-fingerprints';
import { createMatcher } from '../../matching/matcher';
import type { BlockKind } from '../../model/page-text';
import { fakeCorpus, fakeRecord } from '../fakes/fake-record';
import { pageOf } from './baselines/facts';
import { newsWorld } from './generated-news';

/** Milliseconds of one bad page, and of one ten times as long. */
export interface Growth {
  what: string;
  words: number;
  ms: number;
  msTenfold: number;
}

const SEED = 29;
const RECORDS = 200;
const RECORD_WORDS = 150;
const WORDS = 10_000;
const TIMES = 10;

/** How the time of a check grows with pages nobody would write; at ten times the size, linear work takes ten times. */
export function badInputGrowth(): Growth[] {
  const world = newsWorld(SEED);
  const texts = Array.from({ length: RECORDS }, (_, i) => ({ record: `r${i}`, parts: [world.article(RECORD_WORDS)] }));
  const [known = ''] = texts[7]?.parts ?? [];
  const headlines = texts.map(({ parts: [text = ''] }) => text.split(' ').slice(5, 14).join(' '));
  const records = texts.map(({ record }, i) => {
    const headline = headlines[i] ?? '';
    return fakeRecord({ id: record, headline, claims: [{ saidBy: 'somebody', text: `${headline} again` }] });
  });
  const matcher = createMatcher([fakeCorpus({ records, fingerprints: buildFingerprints(texts, []) })]);
  const article = world.article(WORDS * TIMES);
  const cut = (text: string, words: number) => text.split(' ').slice(0, words).join(' ');
  const again = (text: string) => (words: number) => `${text} `.repeat(Math.ceil(words / text.split(' ').length));
  const makers: Record<string, (words: number) => string> = {
    'ordinary text': (words) => cut(article, words),
    'one word of a record': again(known.split(' ')[3] ?? ''),
    'one phrase of a record': again(cut(known, 5)),
    'one passage of a record': again(cut(known, 40)),
    'all records, one after another': (words) => {
      const all = texts.map(({ parts }) => parts[0]).join(' ');
      return cut(again(all)(words), words);
    },
    'one headline': again(headlines[3] ?? ''),
    'no blank at all': (words) => 'x'.repeat(6 * words),
    apostrophes: (words) => "'".repeat(6 * words),
    'quotation marks': (words) => '“a” '.repeat(words),
  };
  const shapes: Record<string, (text: string) => ReturnType<typeof pageOf>> = {
    'in one paragraph': (text) => pageOf(null, [text], null),
    'as the headline': (text) => pageOf(text, [], null),
    'in paragraphs of 40 words': (text) => pageOf(null, text.match(/(?:\S+\s*){1,40}/g) ?? [], null),
  };
  const out: Growth[] = [];
  const add = (what: string, small: ReturnType<typeof pageOf>, large: ReturnType<typeof pageOf>, words: number) =>
    out.push({ what, words, ms: least(() => matcher.check(small)), msTenfold: least(() => matcher.check(large)) });
  for (const [name, make] of Object.entries(makers))
    for (const [shape, page] of Object.entries(shapes))
      if (name.includes('blank') || name === 'apostrophes' ? shape !== 'in paragraphs of 40 words' : true)
        add(`${name}, ${shape}`, page(make(WORDS)), page(make(WORDS * TIMES)), WORDS);
  const empty = (n: number) => pageOf(null, Array<string>(n).fill(''), null);
  add('600 and 6,000 empty blocks', empty(600), empty(6000), 0);
  const linked = (n: number): ReturnType<typeof pageOf> => ({
    ...pageOf(null, [], null),
    blocks: Array.from({ length: n }, (_, index) => ({
      index,
      kind: 'item' satisfies BlockKind,
      text: headlines[index % headlines.length] ?? '',
      links: [{ url: `https://elsewhere.example/${index}`, start: 0, end: 20 }],
    })),
  });
  add('600 and 6,000 linked headlines', linked(600), linked(6000), 0);
  return out;
}

/** The least of 3 to 50 runs, as many as half a second allows: the machine has other work too, and cold code is slow. */
function least(work: () => unknown): number {
  const until = performance.now() + 500;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 || (i < 50 && performance.now() < until); i++) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}
