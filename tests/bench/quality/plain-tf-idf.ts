/**
 * What grouping is compared with: words as they stand, term frequency times log(n / document frequency), cosine, and every
 * pair at or above one threshold linked, links passed on. Gives a label by record for each threshold.
 */
export function plainTfIdf(
  texts: readonly { id: string; text: string }[],
  thresholds: readonly number[],
): Map<string, string>[] {
  const counts = texts.map(({ text }) => {
    const words = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  });
  const postings = new Map<string, { place: number; weight: number }[]>();
  const holders = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  counts.forEach((words, place) => {
    const weighed = [...words].map(
      ([word, times]) => [word, times * Math.log(texts.length / (holders.get(word) ?? 1))] as const,
    );
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    for (const [word, weight] of weighed) {
      const there = postings.get(word) ?? [];
      postings.set(word, there);
      there.push({ place, weight: weight / norm });
    }
  });
  const cosines = texts.map(() => new Float64Array(texts.length));
  for (const list of postings.values())
    for (const a of list)
      for (const b of list) {
        const row = cosines[a.place];
        if (row) row[b.place] = (row[b.place] ?? 0) + a.weight * b.weight;
      }
  return thresholds.map((least) => linked(texts, cosines, least));
}

function linked(texts: readonly { id: string }[], cosines: readonly Float64Array[], least: number) {
  const labels = new Map<string, string>();
  texts.forEach(({ id }, start) => {
    if (labels.has(id)) return;
    const open = [start];
    labels.set(id, id);
    for (let place = open.pop(); place !== undefined; place = open.pop())
      cosines[place]?.forEach((cosine, other) => {
        const there = texts[other]?.id ?? '';
        if (cosine < least || labels.has(there)) return;
        labels.set(there, id);
        open.push(other);
      });
  });
  return labels;
}
