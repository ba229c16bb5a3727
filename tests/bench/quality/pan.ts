import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { foldWords } from '../../../matching/fold';
import { findSameText } from '../../../matching/same-text';
import { STRONG_BITS, WEAK_BITS } from '../../../matching/same-text-thresholds';
import { quantile } from '../results';
import { joinNear, type Passage, type PlagdetScore, plagdet } from './plagdet';
import { type HaystackPage, readSet } from './read-set';

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

/** What one run over PAN 2013's training pairs gave. */
export interface PanScores {
  /** Per obfuscation kind, and `all`. */
  scores: Record<string, PlagdetScore>;
  /** Pages of 1,000 ordinary ones with a hit. */
  wrong: number;
  /** Words by which a found verbatim passage begins or ends beside the true one, median. */
  wordError: number;
}

/** As the task's systems do after seeding. */
const JOINED_WITHIN = 300;
const VERBATIM = '02-no-obfuscation';

/** Scores hits of at least this grade; with fingerprints only. */
export function scoreWith(grade: string): PanScores {
  const least = grade === 'strong' ? STRONG_BITS : WEAK_BITS;
  const docs = new Map(readSet<Doc>('pan13-train-mini.docs').map((d) => [d.id, d]));
  const pairs = readSet<Pair>('pan13-train-mini.pairs');
  const sources = [...docs.values()].filter((d) => d.role === 'source');
  const index = openFingerprints(
    buildFingerprints(
      sources.map((d) => ({ record: d.id, parts: [d.text] })),
      [],
    ),
  );
  const hitsIn = (text: string) => findSameText(text, index).filter((h) => h.score >= least);
  const scores: Record<string, PlagdetScore> = {};
  const all: { cases: Passage[]; found: Passage[] } = { cases: [], found: [] };
  const errors: number[] = [];
  for (const obf of [...new Set(pairs.map((p) => p.obf))].sort()) {
    const cases: Passage[] = [];
    const found: Passage[] = [];
    for (const pair of pairs.filter((p) => p.obf === obf)) {
      const key = { susp: pair.susp, src: pair.src };
      const text = docs.get(pair.susp)?.text ?? '';
      const { start, end } = foldWords(docs.get(pair.src)?.text ?? '');
      const own: Passage[] = pair.spans.map((s) => ({
        ...key,
        suspStart: s.suspOff,
        suspEnd: s.suspOff + s.suspLen,
        srcStart: s.srcOff,
        srcEnd: s.srcOff + s.srcLen,
      }));
      const hits = hitsIn(text)
        .filter((h) => h.record === pair.src)
        .map(({ span, words }) => ({
          ...key,
          suspStart: span.start,
          suspEnd: span.end,
          srcStart: start[words.from] ?? 0,
          srcEnd: end[words.to - 1] ?? 0,
        }));
      const joined = joinNear(hits, JOINED_WITHIN);
      cases.push(...own);
      found.push(...joined);
      if (obf === VERBATIM) errors.push(...wordErrors(own, joined, text));
    }
    scores[obf] = plagdet(cases, found);
    all.cases.push(...cases);
    all.found.push(...found);
  }
  scores.all = plagdet(all.cases, all.found);
  const pages = readSet<HaystackPage>('haystack-even');
  const wrong = pages.filter((page) => hitsIn(page.text).length > 0).length;
  return { scores, wrong: (1000 * wrong) / pages.length, wordError: quantile(errors, 0.5) };
}

/** Per true passage that is found, the words between its ends and those marked. */
function wordErrors(cases: readonly Passage[], found: readonly Passage[], text: string): number[] {
  const words = foldWords(text);
  const between = (a: number, b: number) =>
    words.start.filter((at) => at >= Math.min(a, b) && at < Math.max(a, b)).length;
  return cases.flatMap((c) => {
    const hit = found.find((f) => f.suspStart < c.suspEnd && f.suspEnd > c.suspStart);
    return hit ? [between(hit.suspStart, c.suspStart) + between(hit.suspEnd, c.suspEnd)] : [];
  });
}
