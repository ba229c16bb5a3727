import type { Grade, Match } from '../model/finding';
import type { Block, Span } from '../model/page-text';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import type { CorpusView } from './corpus-view';
import { type Words, wordsOf } from './fold';
import { hashText } from './hash-text';
import { type HeadlineFacts, headlineFacts, headlinesOf, partsOfHead, runAt } from './headline-facts';
import { type HeadlineScore, likeness } from './headline-score';
import {
  HEADLINE_BITS,
  HEADLINE_CANDIDATES,
  HEADLINE_FLOOR,
  LONGEST_HEADLINE,
  PROSE_CONTENT_WORDS,
  SAME_HEADLINE,
  SIMILAR_HEADLINE,
  SPECIFIC_WORDS,
} from './thresholds';

/** A headline of a record. */
interface Known extends HeadlineFacts {
  corpus: string;
  record: string;
}

/** Headlines read last, kept as objects; a page needs some dozens. */
const MOST_KEPT = 2000;
/** Of the headlines that share the most with a text so many are read, and then compared by what each is worth. */
const READ_PER_TEXT = 2 * HEADLINE_CANDIDATES;

/** The headlines of one corpus, read from its records when its look-ups name them. */
class HeadlineShelf {
  private readonly kept = new Map<number, Known | null>();

  constructor(private readonly view: CorpusView) {}

  /** Whether a folded word may be one by which headlines are told apart. */
  mayTell(hash: number): boolean {
    const { telling } = this.view.lookups.lists;
    const bit = hash & (telling.length * 32 - 1);
    return (((telling[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** The headlines a table names under a hash. */
  find(table: 'wholeHeadlines' | 'headlineRarest', hash: number): Known[] {
    return this.known(this.view.lookups.tables[table].find(hash));
  }

  /** The specific headlines that may be like a text with these stems, which weighs `own` bits; most shared bits first. */
  sharing(stems: Iterable<string>, own: number): Known[] {
    const { tables, bytes } = this.view.lookups;
    const shared = new Map<number, number>();
    for (const s of stems) {
      const worth = worldBits(s);
      for (const head of tables.headlineStems.find(hashText(s))) shared.set(head, (shared.get(head) ?? 0) + worth);
    }
    const near: [number, number][] = [];
    for (const [head, bits] of shared) {
      const { place, number } = partsOfHead(head);
      // What a second headline weighs is not in the look-ups.
      const weighs = number === 0 ? (bytes.headlineBits[place] ?? 0) : own;
      if (mayBeLike(bits, weighs, own)) near.push([head, bits]);
    }
    near.sort(([a, x], [b, y]) => y - x || a - b);
    return this.known(near.slice(0, READ_PER_TEXT).map(([head]) => head));
  }

  private known(heads: Iterable<number>): Known[] {
    const out: Known[] = [];
    for (const head of heads) {
      let known = this.kept.get(head);
      if (known === undefined) {
        known = this.read(head);
        if (this.kept.size >= MOST_KEPT) this.kept.clear();
        this.kept.set(head, known);
      }
      if (known) out.push(known);
    }
    return out;
  }

  private read(head: number): Known | null {
    const { place, number } = partsOfHead(head);
    if (place >= this.view.corpus.records.length) return null;
    const record = this.view.corpus.records.at(place);
    const facts = headlineFacts(headlinesOf(record)[number] ?? '');
    return facts && { ...facts, corpus: this.view.id, record: record.id };
  }
}

/** The headlines of all corpora, for look-ups by block. */
export class HeadlineIndex {
  private readonly shelves: readonly HeadlineShelf[];

  constructor(views: readonly CorpusView[]) {
    this.shelves = views.map((view) => new HeadlineShelf(view));
  }

  /**
   * The headlines met in `block`, whose folded words are `folded`: as the whole of it, as the text of a link in it, or
   * word for word inside it.
   */
  match(block: Block, folded: Words): Match[] {
    if (!this.mayHold(folded)) return [];
    const found = new Map<string, Match>();
    const take = (matches: readonly Match[]) => {
      for (const m of matches) {
        const key = `${m.corpus} ${m.record}`;
        const before = found.get(key);
        if (!before || better(m, before)) found.set(key, m);
      }
    };
    take(this.matchWhole(block, { start: 0, end: block.text.length }, block.kind !== 'paragraph'));
    for (const { start, end } of block.links)
      if (end - start >= SHORTEST_LINK && end - start < block.text.length)
        take(this.matchWhole(block, { start, end }, true));
    take(this.matchInside(block, folded));
    return [...found.values()];
  }

  private matchWhole(block: Block, place: Span, headlinePlace: boolean): Match[] {
    if (place.end - place.start > LONGEST_HEADLINE) return [];
    const text = block.text.slice(place.start, place.end);
    const out: Match[] = [];
    for (const part of withoutOutlet(text)) {
      const words = wordsOf(part).map((w) => w.word);
      const span = { start: place.start + text.indexOf(part), end: place.start + text.indexOf(part) + part.length };
      const whole = hashText(words.join(' '));
      for (const known of this.shelves.flatMap((shelf) => shelf.find('wholeHeadlines', whole)))
        if (sameWords(known.words, words) && (!known.generic || headlinePlace))
          out.push(toMatch(known, block, span, 1, words, gradeEqual(known)));
      if (out.length) return out;
      for (const { known, score } of this.similar(words))
        out.push(
          toMatch(
            known,
            block,
            span,
            score.score,
            score.words,
            score.score >= SAME_HEADLINE && score.words.length >= SPECIFIC_WORDS ? 'strong' : 'weak',
          ),
        );
    }
    return out;
  }

  private similar(words: readonly string[]): { known: Known; score: HeadlineScore }[] {
    const stems = contentStems(words);
    let own = 0;
    for (const s of stems) own += worldBits(s);
    return this.shelves
      .flatMap((shelf) => shelf.sharing(stems, own))
      .map((known) => ({ known, shared: sharedBits(known, stems) }))
      .filter(({ known, shared }) => mayBeLike(shared, known.bits, own))
      .sort((a, b) => b.shared - a.shared || (idOf(a.known) < idOf(b.known) ? -1 : 1))
      .slice(0, HEADLINE_CANDIDATES)
      .map(({ known }) => ({ known, score: likeness(words, known.words) }))
      .filter(({ score }) => score.score >= SIMILAR_HEADLINE && score.bits >= HEADLINE_BITS);
  }

  /** Whether a text has two words of headlines at all, or as many as it has words; nearly no text does. */
  private mayHold({ count, hash }: Words): boolean {
    let met = 0;
    for (const h of hash) if (this.shelves.some((shelf) => shelf.mayTell(h)) && ++met === 2) return true;
    return met > 0 && met === count;
  }

  private matchInside(block: Block, { count, hash, start, end }: Words): Match[] {
    const out: Match[] = [];
    for (let i = 0; i < count; i++) {
      const filed = runAt(hash, i);
      if (filed === 0) break;
      for (const shelf of this.shelves)
        for (const known of shelf.find('headlineRarest', filed)) {
          const from = i - known.hashes.findIndex((_, k) => runAt(known.hashes, k) === filed);
          const length = known.hashes.length;
          if (from < 0 || from > i || from + length > count || length === count) continue;
          if (!known.hashes.every((h, k) => hash[from + k] === h)) continue;
          const span = { start: start[from] ?? 0, end: end[from + length - 1] ?? 0 };
          const grade = known.stems.size >= PROSE_CONTENT_WORDS ? gradeEqual(known) : 'weak';
          out.push(toMatch(known, block, span, 1, known.words, grade));
        }
    }
    return out;
  }
}

/** Links shorter than this («here», «more») carry no headline. */
const SHORTEST_LINK = 12;

/** The text, and the text without an outlet's name behind the last bar or dash: «Headline | The Outlet». */
function withoutOutlet(text: string): string[] {
  const cut = /^(.{12,})\s(?:[|–—-]|::)\s[^|–—]{2,40}$/u.exec(text)?.[1]?.trimEnd();
  return cut === undefined ? [text] : [text, cut];
}

function gradeEqual(known: Known): Grade {
  return known.bits >= HEADLINE_BITS && known.stems.size > 1 ? 'strong' : 'weak';
}

function better(a: Match, b: Match): boolean {
  if (a.grade !== b.grade) return a.grade === 'strong';
  return a.score - b.score > 0 || (a.score === b.score && a.span.end - a.span.start > b.span.end - b.span.start);
}

function toMatch(known: Known, block: Block, span: Span, score: number, words: readonly string[], grade: Grade): Match {
  const because: Match['because'] = [{ type: 'headline', headline: known.headline, score, words: [...words] }];
  const { corpus, record } = known;
  return { block: block.index, kind: 'same-headline', grade, score, span, corpus, record, words: null, because };
}

/**
 * Whether a headline of `weighs` bits that shares `shared` with a text of `own` may prove like it: two words in ten may be
 * repaired, but one cannot make up for what is not there on either side. A bit is allowed for rounding.
 */
function mayBeLike(shared: number, weighs: number, own: number): boolean {
  const both = weighs + own;
  return 2 * shared + 1 >= HEADLINE_FLOOR * both && 2 * Math.min(weighs, own) + 1 >= SIMILAR_HEADLINE * both;
}

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((w, i) => w === b[i]);
const idOf = ({ corpus, record }: Known) => `${corpus} ${record}`;

function sharedBits({ stems }: Known, others: ReadonlySet<string>): number {
  let bits = 0;
  for (const s of stems) if (others.has(s)) bits += worldBits(s);
  return bits;
}
