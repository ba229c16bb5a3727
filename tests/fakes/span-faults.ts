import type { Finding } from '../../model/finding';
import type { PageText } from '../../model/page-text';

/**
 * What is wrong with the places that findings name, one line each; empty where all is right. Spans lie inside their
 * block, shared words stand in order, and the words of a source are among those it has.
 */
export function spanFaults(findings: readonly Finding[], page: PageText): string[] {
  const faults: string[] = [];
  const lengths = new Map(page.blocks.map((block) => [block.index, block.text.length]));
  for (const finding of findings)
    for (const match of finding.matches) {
      const length = lengths.get(match.block) ?? -1;
      const what = `block ${match.block}, ${match.kind} ${match.record}`;
      const { start, end } = match.span;
      if (match.block !== finding.block) faults.push(`${what}: the finding is on block ${finding.block}`);
      if (start < 0 || start > end || end > length) faults.push(`${what}: span ${start}–${end} of ${length}`);
      if (!(match.score >= 0 && match.score <= 1)) faults.push(`${what}: score ${match.score}`);
      if (match.words) {
        const { from, to, of } = match.words;
        if (from < 0 || from >= to || to > of) faults.push(`${what}: words ${from}–${to} of ${of}`);
      }
      let before = 0;
      for (const reason of match.because)
        if (reason.type === 'shared-text')
          for (const span of reason.spans) {
            if (span.start < before || span.end <= span.start || span.end > length)
              faults.push(`${what}: shared words ${span.start}–${span.end} after ${before} of ${length}`);
            before = span.end;
          }
    }
  return faults;
}
