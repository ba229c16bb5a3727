import type { Grade, Match } from '../model/finding';
import type { Block, Span } from '../model/page-text';
import type { PressRecord } from '../model/record';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import { foldWords, type Words, wordsOf } from './fold';
import { type HeadlineScore, likeness } from './headline-score';
import { stem } from './stem';
import {
  HEADLINE_BITS,
  HEADLINE_CANDIDATES,
  LONGEST_HEADLINE,
  PROSE_CONTENT_WORDS,
  SAME_HEADLINE,
  SIMILAR_HEADLINE,
  SPECIFIC_WORDS,
} from './thresholds';

/** A headline of a record, ready to be compared. */
interface Known {
  corpus: string;
  record: string;
  headline: string;
  words: readonly string[];
  hashes: Uint32Array;
  /** Content words that tell something. */
  stems: ReadonlySet<string>;
  bits: number;
  /** Fewer content words than make a headline specific: it must be met whole, in a headline's place. */
  generic: boolean;
}

/** The headlines of all corpora, for look-ups by block. */
export class HeadlineIndex {
  private readonly exact = new Map<string, Known[]>();
  private readonly byStem = new Map<string, Known[]>();
  /** Hashes of the words by which headlines are told apart, as they are written. */
  private readonly telling = new Set<number>();
  /** Rarest word of each specific headline, by hash, with its place in the headline: to meet it inside prose. */
  private readonly byRarest = new Map<number, { known: Known; at: number }[]>();

  addRecord(corpus: string, record: PressRecord): void {
    const headlines = [record.headline, ...record.altHeadlines].filter((h) => h !== null);
    for (const headline of new Set(headlines)) this.add(corpus, record.id, headline);
  }

  private add(corpus: string, record: string, headline: string): void {
    const words = wordsOf(headline).map((w) => w.word);
    const stems = contentStems(words);
    if (stems.size === 0) return;
    const bits = [...stems].reduce((sum, s) => sum + worldBits(s), 0);
    const generic = stems.size < SPECIFIC_WORDS;
    const known: Known = { corpus, record, headline, words, hashes: foldWords(headline).hash, stems, bits, generic };
    push(this.exact, words.join(' '), known);
    words.forEach((w, i) => {
      if (stems.has(stem(w))) this.telling.add(known.hashes[i] ?? 0);
    });
    if (generic) return;
    for (const s of stems) push(this.byStem, s, known);
    let rarest = 0;
    words.forEach((w, i) => {
      if (worldBits(stem(w)) > worldBits(stem(words[rarest] ?? '')) && stems.has(stem(w))) rarest = i;
    });
    push(this.byRarest, known.hashes[rarest] ?? 0, { known, at: rarest });
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
      for (const known of this.exact.get(words.join(' ')) ?? [])
        if (!known.generic || headlinePlace) out.push(toMatch(known, block, span, 1, words, gradeEqual(known)));
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
    const bits = new Map<Known, number>();
    for (const s of contentStems(words))
      for (const known of this.byStem.get(s) ?? []) bits.set(known, (bits.get(known) ?? 0) + worldBits(s));
    return [...bits]
      .filter(([known, shared]) => shared >= known.bits / 3)
      .sort(([a, x], [b, y]) => y - x || (`${a.corpus} ${a.record}` < `${b.corpus} ${b.record}` ? -1 : 1))
      .slice(0, HEADLINE_CANDIDATES)
      .map(([known]) => ({ known, score: likeness(words, known.words) }))
      .filter(({ score }) => score.score >= SIMILAR_HEADLINE && score.bits >= HEADLINE_BITS);
  }

  /** Whether a text has two words of headlines at all, or as many as it has words; nearly no text does. */
  private mayHold({ count, hash }: Words): boolean {
    let met = 0;
    for (const h of hash) if (this.telling.has(h) && ++met === 2) return true;
    return met > 0 && met === count;
  }

  private matchInside(block: Block, { count, hash, start, end }: Words): Match[] {
    const out: Match[] = [];
    for (let i = 0; i < count; i++)
      for (const { known, at } of this.byRarest.get(hash[i] ?? 0) ?? []) {
        const from = i - at;
        const length = known.hashes.length;
        if (from < 0 || from + length > count || length === count) continue;
        if (!known.hashes.every((h, k) => hash[from + k] === h)) continue;
        const span = { start: start[from] ?? 0, end: end[from + length - 1] ?? 0 };
        const grade = known.stems.size >= PROSE_CONTENT_WORDS ? gradeEqual(known) : 'weak';
        out.push(toMatch(known, block, span, 1, known.words, grade));
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
