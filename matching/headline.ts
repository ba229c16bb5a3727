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
  HEADLINE_FLOOR,
  LONGEST_HEADLINE,
  LONGEST_POSTING,
  LONGEST_POSTING_SHARE,
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
  private byRarest: Map<number, { known: Known; at: number }[]> | undefined;
  private specific = 0;

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
    this.specific++;
    this.byRarest = undefined;
  }

  /** Which word is rarest is known only when all headlines are; so this is made at the first page. */
  private rarest(): Map<number, { known: Known; at: number }[]> {
    if (this.byRarest) return this.byRarest;
    const made = new Map<number, { known: Known; at: number }[]>();
    for (const known of new Set([...this.byStem.values()].flat())) {
      const places = known.words.map((w, at) => ({ at, among: this.byStem.get(stem(w))?.length ?? 0 }));
      const [first] = places.filter((p) => p.among > 0).sort((a, b) => a.among - b.among || a.at - b.at);
      if (first) push(made, known.hashes[first.at] ?? 0, { known, at: first.at });
    }
    this.byRarest = made;
    return made;
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
    const longest = Math.max(LONGEST_POSTING, this.specific * LONGEST_POSTING_SHARE);
    let own = 0;
    for (const s of contentStems(words)) {
      own += worldBits(s);
      const holders = this.byStem.get(s);
      if (holders && holders.length <= longest)
        for (const known of holders) bits.set(known, (bits.get(known) ?? 0) + worldBits(s));
    }
    return [...bits]
      .filter(([known, shared]) => 2 * shared >= HEADLINE_FLOOR * (known.bits + own))
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
    const rarest = this.rarest();
    for (let i = 0; i < count; i++)
      for (const { known, at } of rarest.get(hash[i] ?? 0) ?? []) {
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
