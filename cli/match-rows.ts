import type { Matcher } from '../matching/matcher';
import type { Finding, Match, Source } from '../model/finding';
import type { PageFile } from './page-file';

/**
 * The rows `whence match --json` prints: one for each match of each finding, best first within a finding. Offsets are
 * told as {@link PageFile} says: into the file for .txt; for .html the block's in the joined text, the span's in it. Sources
 * are those of the finding; the other reports are those of the row's own record.
 */
export function matchRows(findings: readonly Finding[], file: PageFile, matcher: Pick<Matcher, 'reportsBeside'>) {
  return findings.flatMap((finding) =>
    finding.matches.map((match) => row(finding, match, file, matcher.reportsBeside(match))),
  );
}

/** One row of {@link matchRows}. */
export type MatchRow = ReturnType<typeof matchRows>[number];

/** The page as the JSON names it; `blocks` is how many were compared. */
export const pageFacts = ({ page }: PageFile) => ({
  headline: page.headline,
  date: page.date,
  blocks: page.blocks.length,
});

function row(finding: Finding, match: Match, file: PageFile, beside: ReadonlySet<string>) {
  const block = file.page.blocks[match.block];
  const start = file.blockStart[match.block];
  if (!block || start === undefined) throw new Error(`a match names block ${match.block}, which the page has not`);
  const isOwn = ({ corpus, record }: Source) => corpus === match.corpus && record === match.record;
  const from = file.spansFrom === 'file' ? start : 0;
  return {
    block: { index: block.index, kind: block.kind, start, end: start + block.text.length },
    kind: match.kind,
    grade: match.grade,
    score: match.score,
    span: { start: from + match.span.start, end: from + match.span.end },
    source: { corpus: match.corpus, record: match.record, words: match.words },
    because: match.because,
    sources: [...finding.sources, ...finding.otherReports.filter(isOwn)],
    otherReports: finding.otherReports.filter((s) => s.corpus === match.corpus && beside.has(s.record) && !isOwn(s)),
    removals: finding.removals,
  };
}
