import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { decodeHtml } from '../../../formats/decode-rows';
import { plainText } from './plain-text';
import { tokensOf } from './tokens';

/** A page of the bank with what its suite says of it. */
export interface BankPage {
  id: string;
  suite: string;
  /** Where it was saved from; pages without an address get one of their own. */
  address: string;
  html: string;
  /** Tokens of the expected text; null where the suite has none, or no usable one. */
  expected: string[] | null;
  /** Why an expected text that is there is not used. */
  refused: string | null;
  /** Its text is not the fixture of a contestant, or of a reader made from one, and long enough to be an article. */
  fair: boolean;
  snippets: { with: readonly string[]; without: readonly string[] } | null;
  /** The headline a person of the suite gives, then those the page prints as h1; empty where the suite gives none. */
  headlines: readonly string[];
  /** The day in the address it was saved from, YYYY-MM-DD. */
  day: string | null;
  /** Whether the page names an address for itself in `link` or Open Graph. */
  statesCanonical: boolean;
  kind: string;
  group: string;
  /** By hash of the id: settings are chosen on the first half and confirmed on the second. */
  half: 'first' | 'second';
}

/** Fewer expected words are a caption or a teaser. */
const FAIR_WORDS = 80;
/** An expected text of which fewer pairs of words than this share stand on the page is of another page, or a note. */
const ON_PAGE = 0.5;
/** Pages expected by the makers of a contestant (Readability), or by its output (Omnivore forks it). */
const CONTESTANTS = ['readability', 'omnivore'];

/** All pages of `folder`/bank, in the order of their names. */
export function readBank(folder: string): BankPage[] {
  const bank = join(folder, 'bank');
  return readdirSync(bank)
    .sort()
    .map((id) => readPageOf(join(bank, id), id));
}

/** The suites' own fields; every one may be absent. */
interface Truth {
  title?: string;
  text?: string;
  paragraphs?: string[];
  html?: string;
  with?: string[];
  without?: string[];
}
interface Metadata {
  url: string | null;
  kind: string;
  lang: string | null;
  scripts: Record<string, number>;
}

function readPageOf(folder: string, id: string): BankPage {
  const html = decodeHtml(readFileSync(join(folder, 'page.html')));
  const metadata: Metadata = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
  const path = join(folder, 'gt.json');
  const truth: Truth = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const text = truth.text ?? truth.paragraphs?.join('\n') ?? (truth.html === undefined ? '' : textOf(truth.html));
  const tokens = tokensOf(text);
  const refused = tokens.length > 0 ? refusal(tokens, html) : null;
  const expected = tokens.length > 0 && !refused ? tokens : null;
  const suite = id.split('__')[0] ?? '';
  return {
    id,
    suite,
    address: metadata.url ?? `https://bank.example/${encodeURIComponent(id)}`,
    html,
    expected,
    refused,
    fair: expected !== null && expected.length >= FAIR_WORDS && !CONTESTANTS.includes(suite),
    snippets: truth.with && truth.without ? { with: truth.with, without: truth.without } : null,
    headlines: truth.title ? [truth.title, ...headingsOf(html)] : [],
    day: dayIn(metadata.url ?? ''),
    statesCanonical: /<link[^>]+rel=["']?canonical|property=["']og:url/i.test(html),
    kind: kindOf(metadata, html),
    group: groupOf(metadata, expected?.join(' ') ?? ''),
    half: (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'first' : 'second',
  };
}

function refusal(expected: readonly string[], html: string): string | null {
  const onPage = new Set(pairsOf(tokensOf(textOf(html))));
  const pairs = pairsOf(expected);
  const share = pairs.filter((pair) => onPage.has(pair)).length / Math.max(1, pairs.length);
  return share < ON_PAGE ? `${Math.round(share * 100)} % of its pairs of words stand on the page` : null;
}

const pairsOf = (tokens: readonly string[]): string[] => tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`);

const headingsOf = (html: string): string[] =>
  [...parseHTML(html).document.querySelectorAll('h1')].map((h1) => h1.textContent ?? '');

function dayIn(address: string): string | null {
  const found = /\/(20\d\d)\/(\d\d?)\/(\d\d?)(?=\/|$)/.exec(address);
  return found ? [found[1], ...[found[2], found[3]].map((n = '') => n.padStart(2, '0'))].join('-') : null;
}

const textOf = (html: string): string => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return plainText(document.body as unknown as Node); // linkedom's own types
};

function kindOf({ kind, scripts }: Metadata, html: string): string {
  if (kind === 'synthetic-rtl' || (kind === 'article' && (scripts.arab ?? 0) + (scripts.hebr ?? 0) > 200))
    return 'right to left';
  if (/<html[^>]*\s(amp|⚡)[\s>=]/i.test(html)) return 'AMP';
  return kind;
}

function groupOf({ lang, scripts }: Metadata, text: string): string {
  if ((scripts.arab ?? 0) > 200) return 'Arabic script';
  if ((scripts.cjk ?? 0) > 200) return 'Chinese, Japanese, Korean';
  const language = lang?.slice(0, 2).toLowerCase();
  if (language === 'en' || (!language && / (the|and|of) /.test(text))) return 'English';
  if (!language) return 'language not stated';
  return 'other Latin script';
}
