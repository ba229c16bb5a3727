import { type EventScores, FACTS, measureBasil } from './quality/basil';
import { measureSentences } from './quality/known-lies';
import { hasSet } from './quality/read-set';
import { keepResult, table } from './results';

const share = (n: number) => n.toFixed(3);
const row = (name: string, s: EventScores) => [
  name,
  share(s.at5),
  share(s.at1),
  share(s.strong),
  s.wrong.toFixed(1),
  s.near,
  s.others,
  s.wrongWeak.toFixed(0),
  s.ms.toFixed(2),
];
const HEAD = [
  'records',
  'found at 5 wrong in 1,000',
  'at 1',
  'found strong',
  'wrong strong in 1,000',
  'strong within a year',
  'BASIL pages with another event strong',
  'wrong weak in 1,000',
  'ms a page',
];

/** Reports of one event (BASIL), and sentences about one of 10,381 records (Snopes). */
export async function run(): Promise<void> {
  if (!['basil-even', 'haystack-even', 'known-lie.claims', 'known-lie-dev.pairs'].every(hasSet))
    return console.log('Skipped: the sets to measure with are not on this machine (WHENCE_BENCH, or ../shared/bench).');
  const facts = Object.keys(FACTS)[0] ?? '';
  const rows = [false, true].flatMap((dated) => {
    const when = dated ? 'dated pages' : 'undated pages';
    return [
      row(`${when}: ${facts}`, measureBasil(facts, { dated, together: true })),
      ...[0, 1].map((half) => row(`${when}: half ${half + 1}`, measureBasil(facts, { dated, together: true, half }))),
      row(`${when}: one record an event`, measureBasil(facts, { dated, together: false })),
    ];
  });
  for (const other of Object.keys(FACTS).slice(1))
    rows.push(row(`undated pages: ${other}`, measureBasil(other, { dated: false, together: true })));
  const s = measureSentences();
  keepResult(
    'events',
    `## Reports of one event: BASIL, 150 records of 50 events

Records are the facts of an article, pages the other articles of its event, read as \`.txt\`; a page's own record is in the corpus and not counted. A wrong page is one of \`haystack-even\` (1,878) with a hit on a record more than a year away; strong hits within a year may be right. A threshold is swept over the score.

${table([HEAD, ...rows])}

### Sentences: Snopes, 500 posts against 10,381 records of headline and claim

${table([
  [
    'MAP@5',
    'among the first five',
    'rows a post',
    'strong, right',
    'strong, wrong',
    'haystack pages of 1,000 with a strong hit',
    'with any',
    'hits a page',
    'ms a post',
    'ms a page',
  ],
  [
    share(s.map5),
    share(s.first5),
    s.rows.toFixed(1),
    s.strongRight,
    s.strongWrong,
    s.pagesStrong.toFixed(1),
    s.pagesAny.toFixed(0),
    s.hitsPerPage.toFixed(1),
    s.msSentence.toFixed(2),
    s.msPage.toFixed(2),
  ],
])}`,
  );
}
