import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A passage put into a page: where, how much changed, and the records a badge there may rightly name. */
export interface Planting {
  recordId: string;
  passageId: string;
  editRate: number;
  mode: string;
  words: number;
  cssPath: string;
  right: readonly string[];
}
/** A page of the bank, as it is or with plantings. */
export interface PlantedPage {
  name: string;
  html: string;
  planted: readonly Planting[];
}
/** How passages are planted: noise and shares kept as the planting tool takes them. */
export interface PlantingWay {
  seed: number;
  noise: readonly string[];
  keep: readonly number[];
}

interface Passage {
  id: string;
  recordId: string;
  alsoRight: string[];
  text: string;
}
interface Truth {
  spliced: Omit<Planting, 'right'>[];
}
type Splice = (html: string, passages: Passage[], how: object) => { html: string; truth: Truth };

const RATES = [0, 0.1, 0.2, 0.3];
const MODES = ['replace', 'append', 'prepend', 'insert'];
const PASSAGES_A_PAGE = 5;

/**
 * Gives the first `most` pages of the bank in `folder`, untouched, and a planter of passages in them. Planting parses every
 * page three times, so planted pages are kept in the output folder.
 */
export async function openBank(
  folder: string,
  most: number,
): Promise<{ untouched: PlantedPage[]; plant(way: PlantingWay): PlantedPage[] }> {
  const splice = await loadSplice(folder);
  const passages: Passage[] = JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8'));
  const right = new Map(passages.map((p) => [p.id, [p.recordId, ...p.alsoRight]]));
  const names = readdirSync(join(folder, 'bank')).slice(0, most);
  const untouched = names.map((name) => ({
    name,
    html: readFileSync(join(folder, 'bank', name, 'page.html'), 'utf8'),
    planted: [],
  }));
  const sources = [join(folder, 'splice.mjs'), join(folder, 'passages.json')].map((path) => readFileSync(path, 'utf8'));
  const bank = untouched.map(({ name, html }) => `${name} ${html.length}`);
  const plant = (way: PlantingWay): PlantedPage[] => {
    const key = createHash('sha256')
      .update(JSON.stringify([way, sources, bank, RATES, MODES]))
      .digest('hex');
    const file = resolve('.output/bench/planted', `${key.slice(0, 16)}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
    mkdirSync(resolve('.output/bench/planted'), { recursive: true });
    const planted = plantAll(way);
    writeFileSync(file, JSON.stringify(planted));
    return planted;
  };
  const plantAll = ({ seed, noise, keep }: PlantingWay) =>
    untouched.flatMap(({ name, html }, i) => {
      // Rates are turned from page to page, so that every rate meets every way of planting.
      const edit = RATES.map((_, k) => RATES[(k + i) % RATES.length]);
      const how = { n: PASSAGES_A_PAGE, edit, modes: MODES, noise, keep, seed: seed + i, page: name };
      const { html: made, truth } = splice(html, passages, how);
      const planted = truth.spliced.map((s) => ({ ...s, right: right.get(s.passageId) ?? [s.recordId] }));
      // A page without a paragraph to plant in stays as it is.
      return planted.length > 0 ? [{ name, html: made, planted }] : [];
    });
  return { untouched, plant };
}

/** The planting tool needs a package of ours, so it is run from a copy inside the project's output folder. */
async function loadSplice(folder: string): Promise<Splice> {
  const copy = resolve('.output/bench/splice.mjs');
  mkdirSync(resolve('.output/bench'), { recursive: true });
  copyFileSync(join(folder, 'splice.mjs'), copy);
  const { splice } = await import(/* @vite-ignore */ pathToFileURL(copy).href);
  return splice;
}
