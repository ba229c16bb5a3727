import { parseHTML } from 'linkedom';
import { buildFingerprints } from '../../matching/build-fingerprints';
import { withLookups } from '../../matching/build-lookups';
import { type AnsweredPage, judgePage, judgeStatus } from '../../matching/judge-answer';
import { HOLDS_SOURCE, recogniseSource } from '../../matching/recognise-source';
import { type Corpus, catalogue } from '../../model/corpus';
import type { CheckOutcome } from '../../model/known-source';
import type { PageText } from '../../model/page-text';
import type { PressRecord } from '../../model/record';
import { pageTitles } from '../../page/page-titles';
import { readPage } from '../../page/read-page';
import { outsideFolder } from './outside-text';
import { type BankPage, readBank } from './reading/bank';
import { keepResult, table } from './results';

/** Shares of a source that may stand for all of it. */
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.7];
/** Other pages that are put in the place of each. */
const OTHERS = 20;

/** An article of the bank as it was read. */
interface Read {
  of: BankPage;
  text: PageText;
  titles: readonly string[];
  words: number;
}
/** What stands at the address of a source. */
interface Placed {
  titles: readonly string[];
  text: PageText;
}

/**
 * How the answers of addresses are judged, over the bank of saved news pages: each of its articles is a source of which headline and
 * words are known, and at its address stands itself, itself changed, or another article.
 */
export async function run(): Promise<void> {
  const folder = outsideFolder('WHENCE_PAGES', 'pages');
  if (!folder) return;
  const pages = readBank(folder)
    .filter(({ fair }) => fair)
    .map(readArticle)
    .filter(({ words, text }) => words >= 100 && text.headline !== null);
  const known = {
    both: corpusOf(pages, true, true),
    headline: corpusOf(pages, true, false),
    words: corpusOf(pages, false, true),
  };
  const other = (i: number, n: number) => pages[(i + n * 7 + 1) % pages.length] as Read; // always in the list
  const itself = ({ titles, text }: Read): Placed => ({ titles, text });
  const cut = (page: Read, paragraphs: number): PageText => ({
    ...page.text,
    blocks: page.text.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, paragraphs),
  });
  const cases: [string, Corpus, (page: Read, i: number) => Placed[]][] = [
    ['itself; headline and words known', known.both, (page) => [itself(page)]],
    ['itself; only the words known', known.words, (page) => [itself(page)]],
    ['itself; only the headline known', known.headline, (page) => [itself(page)]],
    ['itself under another’s headline', known.both, (page, i) => [{ ...itself(page), titles: other(i, 3).titles }]],
    ['its first two paragraphs under its headline', known.both, (page) => [{ ...itself(page), text: cut(page, 2) }]],
    [
      'its first two paragraphs under another’s',
      known.both,
      (page, i) => [{ titles: other(i, 3).titles, text: cut(page, 2) }],
    ],
    ['another article; headline and words known', known.both, (_, i) => others(i).map(itself)],
    ['another article; only the words known', known.words, (_, i) => others(i).map(itself)],
    ['another article; only the headline known', known.headline, (_, i) => others(i).map(itself)],
  ];
  const others = (i: number) =>
    Array.from({ length: OTHERS }, (_, n) => other(i, n)).filter((page) => page !== pages[i]);
  const halves = ['first', 'second'] as const;
  const judged = (corpus: Corpus, page: Read, at: Placed, holds?: number) => judge(page, at, corpus, holds);
  const counts = (corpus: Corpus, placed: (page: Read, i: number) => Placed[], half: string, holds?: number) => {
    const count: Record<string, number> = { alive: 0, gone: 0, unclear: 0 };
    for (const [i, page] of pages.entries())
      if (page.of.half === half)
        for (const at of placed(page, i)) {
          const outcome = judged(corpus, page, at, holds);
          count[outcome] = (count[outcome] ?? 0) + 1;
        }
    return `${count.alive} / ${count.unclear} / ${count.gone}`;
  };
  const rows = cases.map(([name, corpus, placed]) => [name, ...halves.map((half) => counts(corpus, placed, half))]);
  const [, , , renamed, , cutRenamed] = cases;
  const another = cases[6];
  const byShare = SHARES.map((share) => [
    share,
    ...[renamed, cutRenamed, another].flatMap((one) =>
      one ? halves.map((half) => counts(one[1], one[2], half, share)) : [],
    ),
  ]);
  keepResult(
    'checked sources',
    `## Checked sources

What is said of the address of a source by what stands there (\`matching/judge-answer.ts\`): ${pages.length} articles of the bank of saved pages, in two halves by hash of the name. Each cell: still there / cannot be told / gone. «Another article» is ${OTHERS} others in the place of each.

${table([['at the address', 'first half', 'second half'], ...rows])}

By the share of a source's words from which a page is taken for it (${HOLDS_SOURCE} is set), first and second half:

${table([['share', 'itself, renamed', '', 'two paragraphs, renamed', '', 'another article', ''], ...byShare])}`,
  );
}

function judge(page: Read, at: Placed, corpus: Corpus, holds?: number): CheckOutcome {
  const records = [{ corpus, record: page.of.id }];
  const answered: AnsweredPage = { titles: at.titles, words: wordsIn(at.text), isList: at.text.linksOnly === true };
  const answer = { asked: page.of.address, from: page.of.address, status: 200, page: answered };
  const like = recogniseSource({ titles: at.titles, page: at.text }, { records, names: [] }, holds);
  return (judgeStatus(answer) ?? judgePage(answer, answered, like)).outcome;
}

const wordsIn = ({ blocks }: PageText) =>
  blocks
    .filter(({ kind }) => kind !== 'headline')
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

function readArticle(of: BankPage): Read {
  // linkedom's document is a working subset of the browser's, under types of its own.
  const { document } = parseHTML(of.html) as unknown as { document: Document };
  const { text } = readPage(document, of.address);
  return { of, text, titles: pageTitles(document, of.address), words: wordsIn(text) };
}

function corpusOf(pages: readonly Read[], headlines: boolean, words: boolean): Corpus {
  const records = pages.map(
    ({ of, text }): PressRecord => ({
      id: of.id,
      kind: 'article',
      headline: headlines ? text.headline : null,
      altHeadlines: [],
      displayTitle: of.id,
      outlet: null,
      outletCertainty: 'unknown',
      byline: [],
      published: { date: null, precision: 'unknown', asCited: null },
      language: text.language,
      place: null,
      events: [],
      names: [],
      figures: [],
      claims: [],
      url: of.address,
      copies: [],
      related: [],
      removal: null,
      leaked: false,
      notes: '',
    }),
  );
  const texts = pages.map(({ of, text }) => ({
    record: of.id,
    parts: text.blocks.filter(({ kind }) => kind !== 'headline').map((block) => block.text),
  }));
  return withLookups({
    info: { id: 'bank', title: 'bank', version: '1', licence: '', author: '', coverage: '' },
    outlets: [],
    names: [],
    events: catalogue([]),
    records: catalogue(records),
    fingerprints: words ? buildFingerprints(texts, []) : null,
  });
}
