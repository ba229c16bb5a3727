import { quantile, table } from '../results';
import type { BankPage } from './bank';
import type { Found } from './contestant';
import { type Agreement, agreement, tokensOf } from './tokens';

/** One reader's results, in the order of the pages. */
export interface Run {
  name: string;
  /** Bytes of its bundle, gzipped; null where it is not sent to a page. */
  bytes: number | null;
  found: readonly Found[];
}

type Read = Found & { page: BankPage; agrees: Agreement | null };

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const three = (n: number): string => n.toFixed(3).replace(/^0/, '');
const percent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)} %`);
/** Letters and digits. */
const plain = (text: string): string => tokensOf(text).join(' ');

const joined = (pages: readonly BankPage[], { found }: Run): Read[] =>
  found.map((one, i) => {
    const page = pages[i];
    if (!page) throw new Error('more readings than pages');
    return { ...one, page, agrees: page.expected ? agreement(tokensOf(one.text), page.expected) : null };
  });

const scored = (reads: readonly Read[], which: (page: BankPage) => boolean): Agreement[] =>
  reads.flatMap(({ page, agrees }) => (agrees && which(page) ? [agrees] : []));

/** The main table: agreement, time, size and harm, over the pages `which` picks. */
export function mainTable(
  pages: readonly BankPage[],
  runs: readonly Run[],
  which: (page: BankPage) => boolean,
): string {
  return table([
    [
      'reader',
      'pages',
      'P',
      'R',
      'F1 median',
      'F1 mean',
      'F1 < .5',
      'F1 < .8',
      'R < .8',
      'ms median',
      'p95',
      'max',
      'kB gz',
      'page unaltered',
    ],
    ...runs.map((run) => {
      const reads = joined(pages, run);
      const all = scored(reads, which);
      const f1 = all.map((a) => a.f1);
      const took = run.found.map((one) => one.took);
      return [
        run.name,
        all.length,
        three(mean(all.map((a) => a.precision))),
        three(mean(all.map((a) => a.recall))),
        three(quantile(f1, 0.5)),
        three(mean(f1)),
        f1.filter((f) => f < 0.5).length,
        f1.filter((f) => f < 0.8).length,
        all.filter((a) => a.recall < 0.8).length,
        ...[0.5, 0.95, 1].map((q) => quantile(took, q).toFixed(1)),
        run.bytes === null ? '–' : (run.bytes / 1000).toFixed(1),
        percent(run.found.filter((one) => one.unaltered).length, run.found.length),
      ];
    }),
  ]);
}

/** F1, mean and median, of groups of pages. */
export function groupTable(
  pages: readonly BankPage[],
  runs: readonly Run[],
  groupOf: (page: BankPage) => string,
): string {
  const groups = [...new Set(pages.filter((page) => page.expected).map(groupOf))].sort();
  return table([
    ['F1 mean / median', 'pages', ...runs.map((run) => run.name)],
    ...groups.map((group) => {
      const of = runs.map((run) => scored(joined(pages, run), (page) => groupOf(page) === group).map((a) => a.f1));
      return [group, of[0]?.length ?? 0, ...of.map((f1) => `${three(mean(f1))} / ${three(quantile(f1, 0.5))}`)];
    }),
  ]);
}

/** Trafilatura's snippets: wanted ones found, unwanted ones read. */
export function snippetTable(pages: readonly BankPage[], runs: readonly Run[]): string {
  return table([
    ['reader', 'wanted snippets found', 'unwanted read'],
    ...runs.map((run) => {
      const count = { with: [0, 0], without: [0, 0] };
      for (const { page, text, headline } of joined(pages, run)) {
        const read = plain(`${headline ?? ''} ${text}`);
        for (const which of ['with', 'without'] as const)
          for (const snippet of page.snippets?.[which] ?? []) {
            count[which][1] = (count[which][1] ?? 0) + 1;
            if (read.includes(plain(snippet))) count[which][0] = (count[which][0] ?? 0) + 1;
          }
      }
      return [run.name, count.with.join(' of '), count.without.join(' of ')];
    }),
  ]);
}

/** Headline, day and canonical address against what the suites and the saved addresses say, and who failed where. */
export function factTable(pages: readonly BankPage[], runs: readonly Run[]): { table: string; failures: string[] } {
  const failures: string[] = [];
  const rows = runs.map((run) => {
    const reads = joined(pages, run);
    const share = (field: string, of: readonly Read[], isRight: (read: Read) => boolean) => {
      const wrong = of.filter((read) => !isRight(read));
      if (wrong.length > 0) failures.push(`${run.name}, ${field}: ${wrong.map(({ page }) => page.id).join(', ')}`);
      return `${of.length - wrong.length} of ${of.length}`;
    };
    const titled = reads.filter(({ page }) => page.headlines.length > 0);
    const stated = reads.filter(
      ({ page }) => page.statesCanonical && !page.address.startsWith('https://bank.example/'),
    );
    return [
      run.name,
      share(
        'headline of the suite',
        titled,
        ({ page, headline }) => plain(page.headlines[0] ?? '') === plain(headline ?? ''),
      ),
      share('headline of the suite or as printed', titled, ({ page, headline }) =>
        page.headlines.some((one) => plain(one) === plain(headline ?? '')),
      ),
      share(
        'day',
        reads.filter(({ page }) => page.day),
        ({ page, date }) => isWithinADay(page.day, date),
      ),
      run.name.startsWith('ours')
        ? share('canonical', stated, ({ page, canonical }) => bare(page.address) === bare(canonical ?? ''))
        : '–',
    ];
  });
  const head = [
    'reader',
    'headline of the suite',
    'or as printed (h1)',
    'day in the address, ±1',
    'canonical = address saved from',
  ];
  return { table: table([head, ...rows]), failures };
}

/** Sites date by their own clock, their markup by that of Greenwich. */
function isWithinADay(day: string | null, date: string | null): boolean {
  const apart = Math.abs(Date.parse(day ?? '') - Date.parse(date?.slice(0, 10) ?? ''));
  return apart <= 86_400_000;
}

const bare = (address: string): string =>
  decodeURI(address)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

/** Pages read badly by the first reader, worst first, with the others' F1. */
export function worst(pages: readonly BankPage[], runs: readonly Run[]): string[] {
  const reads = runs.map((run) => joined(pages, run));
  return (reads[0] ?? [])
    .flatMap(({ page, agrees }, i) =>
      agrees && (agrees.f1 < 0.8 || agrees.recall < 0.8)
        ? [{ f1: agrees.f1, line: `${page.id}: F1 ${reads.map((all) => three(all[i]?.agrees?.f1 ?? 0)).join(' / ')}` }]
        : [],
    )
    .sort((a, b) => a.f1 - b.f1)
    .map(({ line }) => line);
}

/** How the pages of each kind were judged. */
export function judgedTable(pages: readonly BankPage[], found: readonly Found[]): string {
  const count = new Map<string, number>();
  found.forEach(({ judged }, i) => {
    const key = `${pages[i]?.kind} → ${judged}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  });
  return table([['kind → judged', 'pages'], ...[...count].sort().map(([key, n]) => [key, n])]);
}
