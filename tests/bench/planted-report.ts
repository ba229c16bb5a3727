import type { Planting } from './plant-pages';
import { quantile, table } from './results';
import type { SeenBadge, VisitedPage } from './visit-pages';

/** Plantings shorter than this are told by themselves: the corpus promises nothing about them. */
export const LONG = 40;

/** True where one of two nth-of-type paths is the other or lies inside it. */
const touch = (a: string, b: string) => a === b || a.startsWith(`${b}>`) || b.startsWith(`${a}>`);
/** Whether a badge stands where the passage was planted, and names its record. */
export const namesPlanting = (badge: SeenBadge, planted: Planting): boolean =>
  touch(badge.cssPath, planted.cssPath) && badge.records.includes(planted.recordId);

/** The benchmark's section: what was found of what was planted, what was wrong, and how long it took. */
export function plantedReport(
  visited: readonly VisitedPage[],
  how: { seed: number; noise: readonly string[]; keep: readonly number[] },
): string {
  const withPlants = visited.filter((page) => page.planted.length > 0);
  const untouched = visited.filter((page) => page.planted.length === 0);
  const all = withPlants.flatMap((page) =>
    page.planted.map((planted) => ({
      planted,
      page,
      found: page.badges.some((badge) => namesPlanting(badge, planted)),
    })),
  );
  const rates = [...new Set(all.map((one) => one.planted.editRate))].sort();
  const share = (of: typeof all) => `${of.filter((one) => one.found).length} of ${of.length}`;
  const rows = rates.map((rate) => {
    const at = all.filter((one) => one.planted.editRate === rate);
    return [
      `${Math.round(rate * 100)} %`,
      share(at.filter((one) => one.planted.words >= LONG)),
      share(at.filter((one) => one.planted.words < LONG)),
    ];
  });
  const wrongOnPlanted = withPlants.flatMap((page) => wrongBadges(page).map((badge) => ({ page, badge })));
  const wrongOnUntouched = untouched.flatMap((page) => page.badges.map((badge) => ({ page, badge })));
  const took = visited.filter((page) => page.state === 'done').map((page) => page.took);
  const states = new Map<string, number>();
  for (const page of untouched) states.set(page.state, (states.get(page.state) ?? 0) + 1);
  const missed = all.filter((one) => !one.found && one.planted.editRate === 0 && one.planted.words >= LONG);
  return `## Passages planted in real pages

${withPlants.length} pages with up to five passages each, ${untouched.length} untouched; Chromium, the measuring build.
Seed ${how.seed}${how.noise.length > 0 ? `; noise: ${how.noise.join(', ')}` : ''}${how.keep.some((k) => k < 1) ? `; share of the passage kept: ${how.keep.join(', ')}` : ''}.

${table([['words changed', `found, ${LONG} words and more`, `found, under ${LONG} words`], ...rows])}

- Badges that name a record nobody planted, on pages with plantings: ${wrongOnPlanted.length}.
- Badges on untouched pages, all wrong: ${wrongOnUntouched.length} (${untouched.reduce((sum, page) => sum + page.weak, 0)} weak findings, in the popup only).
- Untouched pages by outcome: ${[...states].map(([state, count]) => `${state} ${count}`).join(', ')}.
- Matching per page: median ${quantile(took, 0.5).toFixed(2)} ms, 95th percentile ${quantile(took, 0.95).toFixed(2)} ms, most ${quantile(took, 1).toFixed(2)} ms.
${list(
  'Verbatim passages that were missed',
  missed.map(
    ({ planted, page }) =>
      `${page.name}: ${planted.passageId} (${planted.words} words, ${planted.mode}, ${page.state})`,
  ),
)}
${list(
  'Wrong badges',
  [...wrongOnPlanted, ...wrongOnUntouched].map(
    ({ page, badge }) => `${page.name}: ${badge.kind} ${badge.records.join(' ')}`,
  ),
)}`;
}

/** Badges that name nothing that was planted where they stand, nor a record that may rightly stand beside it. */
export function wrongBadges(page: Pick<VisitedPage, 'badges' | 'planted'>): SeenBadge[] {
  return page.badges.filter(
    (badge) =>
      !page.planted.some(
        (planted) => touch(badge.cssPath, planted.cssPath) && badge.records.some((id) => planted.right.includes(id)),
      ),
  );
}

const list = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `\n${title}:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
