import { buildFingerprints } from '../../matching/build-fingerprints';
import { openFingerprints } from '../../matching/fingerprint-index';
import { foldInto, wordRoom } from '../../matching/fold';
import { findSameText } from '../../matching/same-text';
import { STRONG_BITS } from '../../matching/same-text-thresholds';
import { stemWords } from '../../matching/stem-words';
import { type NewsWorld, newsWorld } from './generated-news';
import { quantile } from './results';

export const RECORD_WORDS = 150;
export const PAGES = 60;
export const PARAGRAPHS = 60;
export const COPIED = 6;
export const EDITED = 0.2;
/** Pages that only warm up. */
const WARM = 40;

/** One row of the table for a corpus of so many records. */
export function measure(records: number): string[] {
  const world = newsWorld(11);
  const texts = Array.from({ length: records }, (_, i) => ({ record: `r${i}`, parts: [world.article(RECORD_WORDS)] }));
  const before = performance.now();
  const section = buildFingerprints(texts, []);
  const built = (performance.now() - before) / 1000;
  const opening = performance.now();
  const index = openFingerprints(section);
  const opened = performance.now() - opening;

  let right = 0;
  let wrong = 0;
  let words = 0;
  const times: number[] = [];
  const floors: number[] = [];
  const room = wordRoom();
  for (let p = -WARM; p < PAGES; p++) {
    const { text, from } = page(world, texts);
    const start = performance.now();
    const hits = findSameText(text, index);
    const took = performance.now() - start;
    const again = performance.now();
    const folded = foldInto(text, room);
    stemWords(text, folded);
    const floor = performance.now() - again;
    if (p < 0) continue;
    times.push(took);
    floors.push(floor);
    words += folded.count;
    const strong = new Set(hits.filter((hit) => hit.score >= STRONG_BITS).map((hit) => hit.record));
    right += from.filter((record) => strong.has(record)).length;
    const innocent = Array.from({ length: PARAGRAPHS }, () => world.article(40)).join('\n');
    if (findSameText(innocent, index).some((hit) => hit.score >= STRONG_BITS)) wrong++;
  }
  const median = quantile(times, 0.5);
  const perWord = words / PAGES;
  return [
    records.toLocaleString('en'),
    median.toFixed(2),
    quantile(times, 0.95).toFixed(2),
    ((median * 1e6) / perWord).toFixed(0),
    ((quantile(floors, 0.5) * 1e6) / perWord).toFixed(0),
    (median / quantile(floors, 0.5)).toFixed(1),
    (section.length / records).toFixed(0),
    opened.toFixed(2),
    built.toFixed(1),
    (right / (PAGES * COPIED)).toFixed(3),
    `${wrong} of ${PAGES}`,
  ];
}

function page(world: NewsWorld, texts: readonly { record: string; parts: string[] }[]) {
  const from: string[] = [];
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => {
    if (i % (PARAGRAPHS / COPIED) !== 3) return world.article(40);
    const source = texts[Math.floor(world.random() * texts.length)];
    from.push(source?.record ?? '');
    return world.excerpt(source?.parts[0] ?? '', 20 + Math.floor(world.random() * 41), EDITED);
  });
  return { text: paragraphs.join('\n'), from };
}
