import type { MatchRow } from '../../../cli/match-rows';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { foldWords } from '../../../matching/fold';
import { findSameText } from '../../../matching/same-text';
import type { Passage } from './plagdet';
import { readSet } from './read-set';
import { runWhence, type Told } from './run-whence';

interface Doc {
  id: string;
  role: string;
  text: string;
}
interface Pair {
  susp: string;
  src: string;
  obf: string;
  spans: { suspOff: number; suspLen: number; srcOff: number; srcLen: number }[];
}

/** A stretch found, with what else is measured of it. */
export interface Found extends Passage {
  /** Number of the line, where lines were matched by themselves. */
  line: number | null;
  /** The shared words, as offsets of the page. */
  marks: readonly { start: number; end: number }[];
}

/** PAN 2013's training pairs and what was found of them. */
export interface PanRun {
  pairs: { obf: string; half: 0 | 1; text: string; cases: Passage[]; found: Record<How, Found[]> }[];
}

/** Hits of the whole text at once; rows of `whence match` by grade asked for; and those with word numbers as proportions. */
export const HOWS = ['whole text', 'weak', 'strong', 'weak, proportional', 'strong, proportional'] as const;
/** One of {@link HOWS}. */
export type How = (typeof HOWS)[number];

/** Matches all suspicious texts with all sources, in one pack, by the command line and by the bare function. */
export async function runPan(): Promise<PanRun> {
  const docs = readSet<Doc>('pan13-train-mini.docs');
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  const sources = docs.filter((d) => d.role === 'source');
  const told = await runWhence(
    sources,
    docs.filter((d) => d.role !== 'source'),
  );
  const index = openFingerprints(
    buildFingerprints(
      sources.map((d) => ({ record: d.id, parts: [d.text] })),
      [],
    ),
  );
  const pairs = readSet<Pair>('pan13-train-mini.pairs').map(({ susp, src, obf, spans }) => {
    const key = { susp, src };
    const text = texts.get(susp) ?? '';
    const source = texts.get(src) ?? '';
    const cases = spans.map((s) => ({
      ...key,
      suspStart: s.suspOff,
      suspEnd: s.suspOff + s.suspLen,
      srcStart: s.srcOff,
      srcEnd: s.srcOff + s.srcLen,
    }));
    const whole = findSameText(text, index).flatMap(({ record, span, words, spans: marks }) =>
      record === src ? [{ ...key, ...stretch(span), ...byWords(source, words), line: null, marks }] : [],
    );
    const found: Record<How, Found[]> = {
      'whole text': whole,
      weak: rowsOf(told, 'weak', key, source, byWords),
      strong: rowsOf(told, 'strong', key, source, byWords),
      'weak, proportional': rowsOf(told, 'weak', key, source, byShare),
      'strong, proportional': rowsOf(told, 'strong', key, source, byShare),
    };
    return { obf, half: (Number(susp.slice(-1)) % 2) as 0 | 1, text, cases, found }; // ids end in a digit
  });
  return { pairs };
}

type SourceStretch = (
  source: string,
  words: { from: number; to: number; of: number },
) => {
  srcStart: number;
  srcEnd: number;
};

const stretch = ({ start, end }: { start: number; end: number }) => ({ suspStart: start, suspEnd: end });

const byWords: SourceStretch = (source, { from, to }) => {
  const { start, end } = foldWords(source);
  return { srcStart: start[from] ?? 0, srcEnd: end[to - 1] ?? 0 };
};

/** For those who do not count words as we do. */
const byShare: SourceStretch = ({ length }, { from, to, of }) => ({
  srcStart: Math.round((length * from) / of),
  srcEnd: Math.round((length * to) / of),
});

function rowsOf(
  told: Told,
  grade: keyof Told,
  key: { susp: string; src: string },
  source: string,
  inSource: SourceStretch,
): Found[] {
  return (told[grade].get(key.susp) ?? []).flatMap((row) =>
    row.source.record === key.src && row.source.words
      ? [
          {
            ...key,
            ...stretch(row.span),
            ...inSource(source, row.source.words),
            line: row.block.index,
            marks: marksOf(row),
          },
        ]
      : [],
  );
}

const marksOf = (row: MatchRow) =>
  row.because.flatMap((why) =>
    why.type === 'shared-text'
      ? why.spans.map(({ start, end }) => ({ start: row.block.start + start, end: row.block.start + end }))
      : [],
  );
