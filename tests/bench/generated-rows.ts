import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Block, PageText } from '../../model/page-text';
import { loadCli } from '../../scripts/ensure-cli.mjs';
import { type NewsWorld, newsWorld } from './generated-news';

/** One line of JSON Lines for `whence corpus build`: a whole record of the invented world. */
export interface GeneratedRow {
  id: string;
  headline: string;
  outlet: string;
  published: string;
  url: string;
  names: string[];
  claims: string[];
  text: string;
}

const RECORD_WORDS = 150;
const HEADLINE_WORDS = 9;
const CLAIM_WORDS = 16;
const NAMES = 4;
const OUTLETS = 60;
/** Records are published over so many days. */
const DAYS = 7000;
const FIRST_DAY = Date.UTC(2001, 0, 1);
/** How much of a headline or a claim is put in other words. */
const REWORDED = 0.3;

/** `count` records of `world`, one after another; the same for the same seed of the world. */
export function* generatedRows(world: NewsWorld, count: number): Generator<GeneratedRow> {
  for (let i = 0; i < count; i++) {
    const text = world.article(RECORD_WORDS);
    const outlet = Math.floor(world.random() * OUTLETS);
    const plain = text.replaceAll('.', '');
    yield {
      id: `r${i}`,
      headline: capital(world.excerpt(plain, HEADLINE_WORDS, 0)),
      outlet: `Outlet ${outlet}`,
      published: new Date(FIRST_DAY + Math.floor(world.random() * DAYS) * 86_400_000).toISOString().slice(0, 10),
      url: `https://outlet-${outlet}.example/story/${i}/report`,
      names: [...new Set(plain.match(/\p{Lu}\w+ \p{Lu}\w+/gu) ?? [])].slice(0, NAMES),
      claims: [`${capital(world.excerpt(plain, CLAIM_WORDS, REWORDED))}.`],
      text,
    };
  }
}

/** How a generated page is made of paragraphs. */
export interface PageShape {
  paragraphs: number;
  /** How many of them are excerpts of records, and what share of their words is edited. */
  copied: number;
  edited: number;
}

/** The page of the issue: 60 paragraphs, six of them copied with a fifth of the words edited. */
export const SIXTY: PageShape = { paragraphs: 60, copied: 6, edited: 0.2 };
const PARAGRAPH_WORDS = 40;

/**
 * A page of the same world: a headline that rewords a record's, paragraphs, excerpts of records among them, a link in
 * every sixth and one of those to a record. Gives the records it takes from, in the order they stand.
 */
export function generatedPage(
  world: NewsWorld,
  rows: readonly GeneratedRow[],
  { paragraphs, copied, edited }: PageShape,
): { page: PageText; from: string[] } {
  const any = () => rows[Math.floor(world.random() * rows.length)];
  const about = any();
  const headline = capital(world.excerpt(about?.headline ?? world.article(HEADLINE_WORDS), HEADLINE_WORDS, REWORDED));
  const from: string[] = [];
  const blocks: Block[] = [{ index: 0, kind: 'headline', text: headline, links: [] }];
  for (let i = 0; i < paragraphs; i++) {
    const source = copied > 0 && i % (paragraphs / copied) === 3 ? any() : undefined;
    if (source) from.push(source.id);
    const text = source
      ? world.excerpt(source.text, 20 + Math.floor(world.random() * 41), edited)
      : world.article(PARAGRAPH_WORDS);
    const url = (i === 7 && any()?.url) || `https://elsewhere.example/${i}/${Math.floor(world.random() * 1e6)}`;
    blocks.push({
      index: i + 1,
      kind: 'paragraph',
      text,
      links: i % 6 === 1 ? [{ url, start: 0, end: Math.min(30, text.length) }] : [],
    });
  }
  const page: PageText = {
    address: 'https://elsewhere.example/news/today',
    canonical: null,
    headline,
    date: about?.published ?? null,
    language: 'en',
    blocks,
  };
  return { page, from };
}

/** A pack that `whence corpus build` made of generated rows. */
export interface GeneratedPack {
  path: string;
  rows: GeneratedRow[];
  bytes: number;
  /** Seconds of the command, reading the rows included. */
  seconds: number;
}

/** Builds a pack of `count` generated records in the output folder, the same bytes for the same count and seed. */
export async function generatedPack(count: number, seed: number): Promise<GeneratedPack> {
  const folder = resolve('.output/bench/packs');
  mkdirSync(folder, { recursive: true });
  const lines = resolve(folder, `generated-${count}.jsonl`);
  const path = resolve(folder, `generated-${count}.pack`);
  const rows = [...generatedRows(newsWorld(seed), count)];
  const file = openSync(lines, 'w');
  for (const row of rows) writeSync(file, `${JSON.stringify(row)}\n`);
  closeSync(file);
  const { main } = await loadCli();
  const before = performance.now();
  const code = await main(['corpus', 'build', lines, '-o', path], {
    out: () => {},
    problem: (line) => console.error(line),
    bundled: () => Promise.reject(new Error('no benchmark of generated packs asks for the bundled one')),
  });
  if (code !== 0) throw new Error(`whence corpus build ended with ${code}`);
  return { path, rows, bytes: statSync(path).size, seconds: (performance.now() - before) / 1000 };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
