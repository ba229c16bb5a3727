import { existsSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { GAZETTE_PASSAGE, newsPage } from '../../e2e/news-site';
import { newsWorld } from '../generated-news';
import { type GeneratedRow, generatedPack, generatedRows } from '../generated-rows';

const SEED = 17;
const PARAGRAPHS = 20;
const PARAGRAPH_WORDS = 40;
const COPIED = 3;
const COPIED_WORDS = 60;

/** Badges a page of load has by what the build carries, and with the generated pack beside it. */
export const EXPECTED = { bundled: 1, withPack: 1 + COPIED };

/** A pack of generated records; made anew unless the one that lies there begins with the same record. */
export async function loadPack(count: number): Promise<{ path: string; rows: GeneratedRow[] }> {
  const path = resolve(`.output/bench/packs/generated-${count}.pack`);
  const lines = path.replace(/pack$/, 'jsonl');
  const rows = [...generatedRows(newsWorld(SEED), count)];
  const first = JSON.stringify(rows[0]);
  if (existsSync(path) && existsSync(lines) && beginningOf(lines, Buffer.byteLength(first)) === first)
    return { path, rows };
  return { path: (await generatedPack(count, SEED)).path, rows };
}

function beginningOf(path: string, bytes: number): string {
  const buffer = Buffer.alloc(bytes);
  readSync(openSync(path, 'r'), buffer, 0, bytes, 0);
  return buffer.toString();
}

/** Pages of the shape of news, the same for the same number: one passage of the demo's corpus, three of generated records. */
export function loadPages(rows: readonly GeneratedRow[]): (index: number) => string {
  const cached = new Map<number, string>();
  return (index) => {
    const there = cached.get(index);
    if (there) return there;
    const page = newsPage(bodyOf(paragraphsOf(rows, index)), { title: `Evening edition number ${index + 1}` });
    cached.set(index, page);
    return page;
  };
}

/** The paragraphs of a page of load. */
export function paragraphsOf(rows: readonly GeneratedRow[], index: number): string[] {
  const filler = fillers();
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => filler[(index * 7 + i) % filler.length] ?? '');
  paragraphs[2] = GAZETTE_PASSAGE;
  for (let i = 0; i < COPIED; i++) {
    const row = rows[(index * 131 + i * 977 + 5) % Math.max(1, rows.length)];
    if (row)
      paragraphs[5 + 4 * i] = row.text
        .split(' ')
        .slice(20, 20 + COPIED_WORDS)
        .join(' ');
  }
  return paragraphs;
}

export const bodyOf = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n');

let made: string[] | undefined;
/** Paragraphs of another world than the records', so that they resemble none. */
function fillers(): string[] {
  if (made) return made;
  const world = newsWorld(SEED + 100);
  made = Array.from({ length: 200 }, () => world.article(PARAGRAPH_WORDS));
  return made;
}
