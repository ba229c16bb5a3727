import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { findSameText } from '../../../matching/same-text';
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

/** Word starts of a text by white space and letters; maps a share of the words to characters. */
const charAt = (length: number, word: number, of: number) => Math.round((length * word) / Math.max(1, of));

/** Plagdet per obfuscation kind and over all, with fingerprints only; `minBits` is the least score of a hit. */
export function scorePan(minBits: number, gap: number): Record<string, PlagdetScore> & { wrongPer1000: number } {
  const docs = new Map(readSet<Doc>('pan13-train-mini.docs').map((d) => [d.id, d]));
  const pairs = readSet<Pair>('pan13-train-mini.pairs');
  const sources = [...docs.values()].filter((d) => d.role === 'source');
  const index = openFingerprints(
    buildFingerprints(
      sources.map((d) => ({ record: d.id, parts: [d.text] })),
      [],
    ),
  );
  const scores: Record<string, PlagdetScore> = {};
  const all: { cases: Passage[]; found: Passage[] } = { cases: [], found: [] };
  for (const obf of [...new Set(pairs.map((p) => p.obf))].sort()) {
    const cases: Passage[] = [];
    const found: Passage[] = [];
    for (const pair of pairs.filter((p) => p.obf === obf)) {
      const key = { susp: pair.susp, src: pair.src };
      const srcLength = docs.get(pair.src)?.text.length ?? 0;
      for (const s of pair.spans)
        cases.push({
          ...key,
          suspStart: s.suspOff,
          suspEnd: s.suspOff + s.suspLen,
          srcStart: s.srcOff,
          srcEnd: s.srcOff + s.srcLen,
        });
      const hits = findSameText(docs.get(pair.susp)?.text ?? '', index).filter(
        (h) => h.record === pair.src && h.score >= minBits,
      );
      found.push(
        ...joinNear(
          hits.map((h) => ({
            ...key,
            suspStart: h.span.start,
            suspEnd: h.span.end,
            srcStart: charAt(srcLength, h.words.from, h.words.of),
            srcEnd: charAt(srcLength, h.words.to, h.words.of),
          })),
          gap,
        ),
      );
    }
    scores[obf] = plagdet(cases, found);
    all.cases.push(...cases);
    all.found.push(...found);
  }
  scores.all = plagdet(all.cases, all.found);
  const pages = readSet<HaystackPage>('haystack-even');
  let wrong = 0;
  for (const page of pages) if (findSameText(page.text, index).some((h) => h.score >= minBits)) wrong++;
  return Object.assign(scores, { wrongPer1000: (1000 * wrong) / pages.length }) as Record<string, PlagdetScore> & {
    wrongPer1000: number;
  };
}
