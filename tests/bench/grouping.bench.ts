import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/whence';
import { readJsonLines } from '../../formats/read-json-lines';
import { groupRecords, type RecordToGroup } from '../../matching/group-records';
import { GROUPING, type GroupSettings } from '../../matching/group-thresholds';
import { generatedReports, MOST_REPORTS, WORDS } from './generated-reports';
import { outsideFolder } from './outside-text';
import { bCubed } from './quality/b-cubed';
import { plainTfIdf } from './quality/plain-tf-idf';
import { type HaystackPage, readSet } from './quality/read-set';
import { keepResult, quantile, table } from './results';

interface Row {
  id: string;
  cluster: string;
  title: string;
  text: string;
  date?: string;
  split?: string;
}

/** A published set with its events, as rows of JSON Lines and as the records they become. */
interface GoldSet {
  name: string;
  gold: Map<string, string>;
  lines: string[];
  given: RecordToGroup[];
}

const BASELINE_THRESHOLDS = Array.from({ length: 16 }, (_, i) => 0.1 + i * 0.02);
const SHARES = [0.68, 0.71, 0.74, 0.77, 0.8];
const EXPECTED = [0.14, 0.16, 0.18];

/**
 * Grouping against the events of ECB+ (train and dev), AllSides (val) and BASIL (even), beside plain TF-IDF; what other
 * settings give, and what those chosen without a set give on it; joining events that a person named; time.
 * Arguments: numbers of generated records to time (1,000 and 10,000 where none is given).
 */
export async function run(args: readonly string[]): Promise<void> {
  if (!outsideFolder('WHENCE_BENCH', 'bench')) return;
  const ecb = readSet<Row>('ecbplus-train-dev');
  const sets = [
    goldSet(
      'ECB+ train',
      ecb.filter((row) => row.split === 'train'),
    ),
    goldSet(
      'ECB+ dev',
      ecb.filter((row) => row.split === 'dev'),
    ),
    goldSet('AllSides val', readSet<Row>('allsides-val')),
    goldSet('BASIL even', readSet<Row>('basil-even')),
  ];
  const sizes = args.map(Number).filter((n) => n > 0);
  keepResult(
    'grouping',
    [
      '## Records grouped into events',
      'B-cubed precision, recall and F1; each set by itself, one setting for all. Plain TF-IDF: cosine of whole words, one threshold, links passed on, at its best threshold for all four sets. Built: the same through `whence corpus build` and `whence corpus events`.',
      await quality(sets),
      'F1 of neighbouring settings (the one in use is marked), and of the setting that is best on the other sets:',
      settingsTable(sets),
      'Every second record of each event names it; the rest comes without. How many of the rest join a named event, and how many of those the right one:',
      joining(sets),
      'Ordinary news pages of many years (haystack even). Pairs of one group more than a year apart are wrong by construction:',
      farApart(),
      `Generated news, ${WORDS} words a record, one to ${MOST_REPORTS} records an event; processor time of one run:`,
      timing(sizes.length > 0 ? sizes : [1000, 10_000]),
    ].join('\n\n'),
  );
}

function goldSet(name: string, rows: readonly Row[]): GoldSet {
  const lines = rows.map(({ id, title, text, date }) => JSON.stringify({ id, headline: title, text, published: date }));
  return {
    name,
    gold: new Map(rows.map(({ id, cluster }) => [id, cluster])),
    lines,
    given: readJsonLines(lines).records.map(({ record, text, open }) => ({ record, text: text ?? '', open })),
  };
}

const labelsOf = (groups: readonly (readonly string[])[]) =>
  new Map(groups.flatMap((ids, i) => ids.map((id) => [id, `group ${i}`] as const)));
const score = (set: GoldSet, settings: GroupSettings) =>
  bCubed(set.gold, labelsOf(groupRecords(set.given, settings).made));
const three = (n: number) => n.toFixed(3);

async function quality(sets: readonly GoldSet[]): Promise<string> {
  const plain = sets.map(({ given, gold }) =>
    plainTfIdf(
      given.map(({ record, text }) => ({ id: record.id, text: `${record.headline ?? ''} ${text}` })),
      BASELINE_THRESHOLDS,
    ).map((found) => bCubed(gold, found)),
  );
  const sumAt = (i: number) => plain.reduce((sum, scores) => sum + (scores[i]?.f1 ?? 0), 0);
  const best = BASELINE_THRESHOLDS.map((_, i) => i).sort((a, b) => sumAt(b) - sumAt(a))[0] ?? 0;
  const rows = await Promise.all(
    sets.map(async (set, k) => {
      const { precision, recall, f1 } = score(set, GROUPING);
      const baseline = plain[k]?.[best]?.f1 ?? 0;
      return [
        set.name,
        set.gold.size,
        three(precision),
        three(recall),
        three(f1),
        three(await built(set)),
        three(baseline),
      ];
    }),
  );
  return table([['set', 'records', 'precision', 'recall', 'F1', 'F1, built', 'F1, plain TF-IDF'], ...rows]);
}

/** F1 through the command line: rows in, a pack, its events out. */
async function built({ lines, gold }: GoldSet): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  try {
    const [rows, pack] = [join(folder, 'rows.jsonl'), join(folder, 'rows.pack')];
    writeFileSync(rows, lines.map((line) => `${line}\n`).join(''));
    let out = '';
    const whence = async (...args: string[]) => {
      out = '';
      const around = { out: (text: string) => (out += text), problem: console.error, bundled: () => Promise.reject() };
      if ((await main(args, around)) !== 0) throw new Error(`whence ${args.join(' ')} failed`);
      return out;
    };
    await whence('corpus', 'build', rows, '-o', pack);
    const events: { records: { id: string }[] }[] = JSON.parse(await whence('corpus', 'events', pack, '--json'));
    return bCubed(gold, labelsOf(events.map(({ records }) => records.map(({ id }) => id)))).f1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function settingsTable(sets: readonly GoldSet[]): string {
  const grid = SHARES.flatMap((share) =>
    EXPECTED.map((expected) => {
      const settings = { ...GROUPING, share, expected };
      return { share, expected, f1: sets.map((set) => score(set, settings).f1) };
    }),
  );
  const mean = (f1: readonly number[], without: number) =>
    f1.reduce((sum, x, i) => sum + (family(i) === family(without) ? 0 : x), 0);
  const leftOut = sets.map((_, k) => {
    const [chosen] = [...grid].sort((a, b) => mean(b.f1, k) - mean(a.f1, k));
    return `${three(chosen?.f1[k] ?? 0)} (${chosen?.share}, ${chosen?.expected})`;
  });
  return table([
    ['share', 'expected', ...sets.map((set) => set.name)],
    ...grid.map(({ share, expected, f1 }) => [
      `${share}${share === GROUPING.share && expected === GROUPING.expected ? ' *' : ''}`,
      expected,
      ...f1.map(three),
    ]),
    ['chosen on the others', '', ...leftOut],
  ]);
}

/** Both halves of ECB+ are one family: leaving one out leaves out the other. */
const family = (set: number) => (set === 0 ? 1 : set);

function joining(sets: readonly GoldSet[]): string {
  return table([
    ['set', 'without event', 'joined', 'rightly', 'right of the joined'],
    ...sets.map(({ name, gold, given }) => {
      const seen = new Map<string, number>();
      const half = given.map(({ record, text }): RecordToGroup => {
        const event = gold.get(record.id) ?? '';
        const place = seen.get(event) ?? 0;
        seen.set(event, place + 1);
        return place % 2 === 0
          ? { record: { ...record, events: [event] }, text, open: false }
          : { record, text, open: true };
      });
      const { joined } = groupRecords(half);
      const pairs = joined.flatMap(({ event, records }) => records.map((id) => gold.get(id) === event));
      const right = pairs.filter(Boolean).length;
      return [
        name,
        half.filter(({ open }) => open).length,
        pairs.length,
        right,
        three(right / Math.max(1, pairs.length)),
      ];
    }),
  ]);
}

function farApart(): string {
  const pages = readSet<HaystackPage>('haystack-even');
  const day = new Map(pages.map(({ id, date }) => [id, Date.parse(date) / 86_400_000]));
  const rows = [true, false].map((dated) => {
    const { records } = readJsonLines(
      pages.map(({ id, title, text, date }) =>
        JSON.stringify({ id, headline: title, text, published: dated ? date : undefined }),
      ),
    );
    const { made } = groupRecords(records.map(({ record, text, open }) => ({ record, text: text ?? '', open })));
    const apart = made.flatMap((ids) =>
      ids.flatMap((a, i) => ids.slice(0, i).map((b) => Math.abs((day.get(a) ?? 0) - (day.get(b) ?? 0)))),
    );
    const beyond = (days: number) => apart.filter((gap) => gap > days).length;
    return [dated ? 'given' : 'left out', made.flat().length, made.length, apart.length, beyond(30), beyond(365)];
  });
  return table([['dates', 'grouped', 'events', 'pairs', 'over 30 days', 'over a year'], ...rows]);
}

function timing(sizes: readonly number[]): string {
  const rows = sizes.map((size) => {
    const given = generatedReports(size);
    const before = process.cpuUsage();
    const { made } = groupRecords(given);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    const lengths = made.map((ids) => ids.length);
    return [
      size.toLocaleString('en'),
      seconds.toFixed(1),
      ((seconds / size) * 1000).toFixed(2),
      memory,
      made.length,
      quantile(lengths, 1),
    ];
  });
  return table([['records', 'seconds', 'ms a record', 'MB of the process', 'events', 'most records'], ...rows]);
}
