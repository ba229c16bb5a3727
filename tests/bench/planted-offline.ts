import { loadCorpus } from '../../cli/load-corpus';
import { createMatcher, type Matcher } from '../../matching/matcher';
import { ensurePack } from '../../scripts/ensure-pack.mjs';
import type { openBank, PlantingWay } from './plant-pages';
import { LONG, namesPlanting, wrongBadges } from './planted-report';
import { type ReadPlanted, readPlanted } from './read-planted';
import { keepResult, table } from './results';
import type { SeenBadge } from './visit-pages';

const CLEAN = { noise: [], keep: [1] };
const NOISY = { noise: ['spell', 'typo', 'case', 'markup'], keep: [1, 0.6] };
/** Seeds are so far apart that no page of one has the seed of another's. */
const SEED_STEP = 1000;

/** What one way of planting gave. */
interface Round {
  way: PlantingWay;
  pages: number;
  found: { rate: number; long: boolean; found: boolean }[];
  wrong: string[];
}

/**
 * Plants passages in the pages of the bank with `seeds` seeds, with and without noise, and asks the matcher as the extension
 * does, without a browser. Writes the section «planted offline».
 */
export async function plantedOffline(bank: Awaited<ReturnType<typeof openBank>>, seeds: number): Promise<void> {
  const matcher = createMatcher([await loadCorpus(await ensurePack('karachi'))]);
  const untouched = bank.untouched.map((page) => look(readPlanted(page), matcher));
  const rounds: Round[] = [];
  for (const how of [CLEAN, NOISY])
    for (let k = 0; k < seeds; k++) rounds.push(round({ seed: 1 + k * SEED_STEP, ...how }, bank, matcher));
  keepResult('planted offline', report(rounds, untouched));
}

interface Looked {
  name: string;
  planted: ReadPlanted['planted'];
  badges: SeenBadge[];
  weak: number;
}

/** The badges a page would have, as `visitPages` reads them in a browser. */
function look({ name, planted, text, paths, news }: ReadPlanted, matcher: Matcher): Looked {
  const findings = news ? matcher.check(text) : [];
  const place = new Map(text.blocks.map(({ index }, at) => [index, at]));
  const badges = findings
    .filter(({ grade }) => grade === 'strong')
    .map(({ block, kind, grade, matches }) => ({
      cssPath: paths[place.get(block) ?? 0] ?? '',
      records: matches.filter((m) => m.grade === 'strong').map((m) => m.record),
      kind,
      grade,
    }));
  return { name, planted, badges, weak: findings.length - badges.length };
}

function round(way: PlantingWay, bank: Awaited<ReturnType<typeof openBank>>, matcher: Matcher): Round {
  const pages = bank.plant(way).map((page) => look(readPlanted(page), matcher));
  return {
    way,
    pages: pages.length,
    found: pages.flatMap(({ planted, badges }) =>
      planted.map((one) => ({
        rate: one.editRate,
        long: one.words >= LONG,
        found: badges.some((badge) => namesPlanting(badge, one)),
      })),
    ),
    wrong: pages.flatMap((page) =>
      wrongBadges(page).map((badge) => `${page.name}: ${badge.kind} ${badge.records.join(' ')}`),
    ),
  };
}

function report(rounds: readonly Round[], untouched: readonly Looked[]): string {
  const rates = [...new Set(rounds.flatMap(({ found }) => found.map(({ rate }) => rate)))].sort();
  const cells = (of: readonly Round[]) => {
    const all = of.flatMap(({ found }) => found);
    const share = (long: boolean, rate: number) => {
      const at = all.filter((one) => one.long === long && one.rate === rate);
      const found = at.filter((one) => one.found).length;
      return at.length === 0 ? '' : `${(found / at.length).toFixed(3)} (${found} of ${at.length})`;
    };
    const pages = of.reduce((sum, one) => sum + one.pages, 0);
    const wrong = of.reduce((sum, one) => sum + one.wrong.length, 0);
    return [...rates.map((rate) => share(true, rate)), ...rates.map((rate) => share(false, rate)), pages, wrong];
  };
  const noisy = (one: Round) => one.way.noise.length > 0;
  const rows = [false, true].flatMap((noise) => {
    const of = rounds.filter((one) => noisy(one) === noise);
    const name = noise ? 'noise' : 'as they stand';
    return [
      ...of.map((one) => [`${name}, seed ${one.way.seed}`, ...cells([one])]),
      [`**${name}, all seeds**`, ...cells(of)],
    ];
  });
  const percent = (rate: number) => `${Math.round(rate * 100)} %`;
  const wrong = [...new Set(rounds.flatMap((one) => one.wrong))].sort();
  const badges = untouched.reduce((sum, page) => sum + page.badges.length, 0);
  const weak = untouched.reduce((sum, page) => sum + page.weak, 0);
  return `## Passages planted in real pages, without a browser

The pages and plantings of the section before, read with the product's reader on another DOM: nothing is hidden by style sheets there, so more is read than in a browser. Found: a badge on the paragraph names the record, by the share of words changed; ${LONG} words and more, then shorter ones. Wrong: badges that name a record nobody planted there. Noise: ${NOISY.noise.join(', ')}, every second passage cut to ${NOISY.keep.at(-1)} of its words.

${table([['planted', ...rates.map((rate) => `${percent(rate)}, long`), ...rates.map((rate) => `${percent(rate)}, short`), 'pages', 'wrong badges'], ...rows])}

Untouched pages: ${untouched.length}, with ${badges} badges and ${weak} weak findings, all wrong.
${wrong.length === 0 ? '' : `\nWrong badges:\n\n${wrong.map((line) => `- ${line}`).join('\n')}\n`}`;
}
