/**
 * The PAN text alignment measure (Potthast et al., «An Evaluation Framework for Plagiarism Detection», COLING 2010):
 * character precision and recall, averaged over detections and cases, granularity, and plagdet = F1 / log2(1 + gran).
 */

/** One stretch of a suspicious text tied to one stretch of a source; half-open offsets. */
export interface Passage {
  susp: string;
  src: string;
  suspStart: number;
  suspEnd: number;
  srcStart: number;
  srcEnd: number;
}

export interface PlagdetScore {
  precision: number;
  recall: number;
  granularity: number;
  plagdet: number;
}

const overlap = (a1: number, a2: number, b1: number, b2: number) => Math.min(a2, b2) - Math.max(a1, b1);
const touches = (a: Passage, b: Passage) =>
  a.susp === b.susp &&
  a.src === b.src &&
  overlap(a.suspStart, a.suspEnd, b.suspStart, b.suspEnd) > 0 &&
  overlap(a.srcStart, a.srcEnd, b.srcStart, b.srcEnd) > 0;

/** Length of the union of half-open intervals. */
export function unionLength(spans: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= reach) continue;
    sum += end - Math.max(start, reach);
    reach = end;
  }
  return sum;
}

function covered(one: Passage, others: readonly Passage[]): number {
  const hits = others.filter((o) => touches(one, o));
  const susp = unionLength(
    hits.map((o) => [Math.max(one.suspStart, o.suspStart), Math.min(one.suspEnd, o.suspEnd)] as const),
  );
  const src = unionLength(
    hits.map((o) => [Math.max(one.srcStart, o.srcStart), Math.min(one.srcEnd, o.srcEnd)] as const),
  );
  return (susp + src) / (one.suspEnd - one.suspStart + (one.srcEnd - one.srcStart));
}

/** Scores detections against the true cases. Without any detection the precision counts as 0. */
export function plagdet(cases: readonly Passage[], detections: readonly Passage[]): PlagdetScore {
  const mean = (xs: number[]) => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : 0);
  const casesOf = byPair(cases);
  const foundOf = byPair(detections);
  const recall = mean(cases.map((c) => covered(c, foundOf.get(`${c.susp} ${c.src}`) ?? [])));
  const precision = mean(detections.map((d) => covered(d, casesOf.get(`${d.susp} ${d.src}`) ?? [])));
  const counts = cases.map((c) => (foundOf.get(`${c.susp} ${c.src}`) ?? []).filter((d) => touches(c, d)).length);
  const detected = counts.filter((n) => n > 0);
  const granularity = detected.length ? mean(detected) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, granularity, plagdet: f1 / Math.log2(1 + granularity) };
}

function byPair(list: readonly Passage[]): Map<string, Passage[]> {
  const map = new Map<string, Passage[]>();
  for (const p of list) {
    const key = `${p.susp} ${p.src}`;
    const at = map.get(key);
    if (at) at.push(p);
    else map.set(key, [p]);
  }
  return map;
}

/**
 * Joins detections of one pair that lie within `gap` characters of each other on both sides, as every system of the
 * task does after seeding: our findings are per line, a case may run over many lines.
 */
export function joinNear(detections: readonly Passage[], gap: number): Passage[] {
  const out: Passage[] = [];
  for (const d of [...detections].sort((a, b) => a.suspStart - b.suspStart)) {
    const near = out.find(
      (o) =>
        o.susp === d.susp &&
        o.src === d.src &&
        overlap(o.suspStart, o.suspEnd, d.suspStart, d.suspEnd) > -gap &&
        overlap(o.srcStart, o.srcEnd, d.srcStart, d.srcEnd) > -gap,
    );
    if (!near) out.push({ ...d });
    else {
      near.suspStart = Math.min(near.suspStart, d.suspStart);
      near.suspEnd = Math.max(near.suspEnd, d.suspEnd);
      near.srcStart = Math.min(near.srcStart, d.srcStart);
      near.srcEnd = Math.max(near.srcEnd, d.srcEnd);
    }
  }
  return out;
}

/** Joins detections of one pair that stand in neighbouring lines, and no others. */
export function joinLines(detections: readonly (Passage & { line: number | null })[]): Passage[] {
  const out: (Passage & { line: number | null })[] = [];
  for (const d of [...detections].sort((a, b) => a.suspStart - b.suspStart)) {
    const last = out.at(-1);
    if (!last || last.line === null || d.line !== last.line + 1) {
      out.push({ ...d });
      continue;
    }
    last.suspEnd = Math.max(last.suspEnd, d.suspEnd);
    last.srcStart = Math.min(last.srcStart, d.srcStart);
    last.srcEnd = Math.max(last.srcEnd, d.srcEnd);
    last.line = d.line;
  }
  return out;
}
