import type { Match, SourceWords } from '../model/finding';
import type { Span } from '../model/page-text';
import type { PressRecord, Relation } from '../model/record';
import type { CorpusView } from './corpus-view';
import { byPublication } from './dates';
import { STRONG_BITS } from './same-text-thresholds';
import { ABOUT_EQUAL, COPY_WORDS, INSIDE, MINOR_PART, textScore } from './thresholds';

/** All that one block shares with one record. */
export interface Passage {
  view: CorpusView;
  record: PressRecord;
  block: number;
  /** Bits of evidence, of the whole passage where it runs over several blocks. */
  bits: number;
  /** Whether so much of it stands in this block that the block may carry a badge. */
  enough: boolean;
  spans: Span[];
  span: Span;
  sharedWords: number;
  blockWords: number;
  words: SourceWords;
}

/**
 * Says of each passage whether it is the same text or a quotation, so that two owners of one passage never stand as
 * rivals (design.md, 6.3). Records of one text become one match, under the record that shares most.
 *
 * `copies` tells of two records whether the page as a whole shows them to be copies of one text.
 */
export function judgePassages(
  passages: readonly Passage[],
  text: string,
  copies: (a: Passage, b: Passage) => boolean,
): Match[] {
  if (passages.length === 0) return [];
  const ordered = [...passages].sort(
    (a, b) => b.sharedWords - a.sharedWords || b.bits - a.bits || byPublicationThenId(a, b),
  );
  const kept: Passage[] = [];
  for (const p of ordered)
    if (!kept.some((k) => k.view === p.view && p.view.siblings(p.record.id).includes(k.record.id))) kept.push(p);
  const marks = quotedStretches(text);
  return kept
    .map((p) => ({ p, verdict: verdictOn(p, kept, marks, copies) }))
    .sort((a, b) => a.verdict.rank - b.verdict.rank)
    .map(({ p, verdict }) => toMatch(p, verdict));
}

interface Verdict {
  quotes: boolean;
  through: { record: string; relation: Relation } | null;
  /** Passages of a lower rank lead. */
  rank: number;
}

function verdictOn(
  p: Passage,
  all: readonly Passage[],
  marks: readonly Span[],
  copies: (a: Passage, b: Passage) => boolean,
): Verdict {
  const verdict: Verdict = {
    quotes: p.sharedWords < MINOR_PART * p.blockWords && marks.some((m) => within(p.span, m)),
    through: null,
    rank: all.indexOf(p),
  };
  for (const other of all) {
    // Two corpora do not know of each other's records; both keep their match.
    if (other === p || other.view !== p.view || lettersShared(p, other) < INSIDE * Math.min(size(p), size(other)))
      continue;
    const relation = relationOf(p, other);
    if (size(p) <= ABOUT_EQUAL * size(other)) {
      verdict.quotes = true;
      verdict.through ??= relation === null ? null : { record: other.record.id, relation };
    } else if (size(other) > ABOUT_EQUAL * size(p)) {
      if (relation === null && copies(p, other)) continue;
      verdict.quotes = true;
      verdict.through ??= relation === null ? null : { record: other.record.id, relation };
      // The one that is quoted leads; where nothing is known, the one that was there first does.
      const leads = isQuotedBy(p, other) || (!isQuotedBy(other, p) && byPublicationThenId(p, other) < 0);
      verdict.rank += leads ? -all.length : 0;
    }
  }
  return verdict;
}

/** «quotes», where the corpus ties the two records by quotation in either direction; else what else it says of them. */
function relationOf(p: Passage, other: Passage): Relation | null {
  const edge = p.view.edges(p.record.id).find((e) => e.record === other.record.id);
  if (!edge) return null;
  return edge.relation === 'primary-document-for' ? 'quotes' : edge.relation;
}

/** True where the corpus says that `other` quotes `p`. */
function isQuotedBy(p: Passage, other: Passage): boolean {
  return p.view.edges(p.record.id).some((e) => e.record === other.record.id && e.relation === 'quotes');
}

function byPublicationThenId(a: Passage, b: Passage): number {
  return (
    byPublication(a.record.published, b.record.published) ||
    compare(a.view.id, b.view.id) ||
    compare(a.record.id, b.record.id)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const size = (p: Passage) => p.spans.reduce((sum, s) => sum + s.end - s.start, 0);
const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

function lettersShared(a: Passage, b: Passage): number {
  let shared = 0;
  for (const s of a.spans)
    for (const t of b.spans) shared += Math.max(0, Math.min(s.end, t.end) - Math.max(s.start, t.start));
  return shared;
}

/** The stretches of `text` between quotation marks, the marks included. An opening mark without a closing one is none. */
export function quotedStretches(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [/“[^“”]*”/g, /«[^«»]*»/g, /„[^„“”]*[“”]/g, /"[^"]*"/g, /(?<![\p{L}\p{N}])‘[^‘]*?’(?!\p{L})/gu])
    for (const m of text.matchAll(pattern)) found.push({ start: m.index, end: m.index + m[0].length });
  return found;
}

/** True where the page shows two records to be copies: many words of it stand in both. */
export function areCopies(wordsInBoth: number): boolean {
  return wordsInBoth >= COPY_WORDS;
}

function toMatch(p: Passage, verdict: Verdict): Match {
  const { view, record, block, bits, enough, span, spans, sharedWords, blockWords, words } = p;
  const because: Match['because'] = [
    {
      type: 'shared-text',
      spans,
      sharedWords,
      blockWords,
      sourceWords: words.of,
      blockShare: share(sharedWords, blockWords),
      sourceShare: share(sharedWords, words.of),
    },
  ];
  if (verdict.through) because.push({ type: 'relation', ...verdict.through });
  return {
    block,
    kind: verdict.quotes ? 'quotes' : 'same-text',
    grade: enough && bits >= STRONG_BITS ? 'strong' : 'weak',
    score: textScore(bits),
    span,
    corpus: view.id,
    record: record.id,
    words,
    because,
  };
}

const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
