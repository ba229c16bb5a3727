import type { Finding } from '../../model/finding';
import type { Span } from '../../model/page-text';
import type { BlockPlace, PageReading } from '../../page/read-page';

/** Findings together with the text they were found in, so that they are found again where blocks have moved. */
export interface Found {
  findings: readonly Finding[];
  /** Block texts of the reading that was checked, by block index. */
  texts: readonly string[];
}

/** Where each finding stands in a (newer) reading; findings whose block is gone are left out. */
export function placesOf({ findings, texts }: Found, reading: PageReading): Map<Finding, BlockPlace> {
  const taken = new Set<BlockPlace>();
  const byText = groupByText(reading.places);
  const found = new Map<Finding, BlockPlace>();
  for (const finding of findings) {
    const text = texts[finding.block];
    if (text === undefined) continue;
    const same = reading.places[finding.block];
    const place =
      same?.block.text === text && !taken.has(same) ? same : byText.get(text)?.find((other) => !taken.has(other));
    if (!place) continue;
    taken.add(place);
    found.set(finding, place);
  }
  return found;
}

/** The passages of a finding that are marked on the page: the shared words where there are any, else the matched span. */
export function spansOf(finding: Finding): Span[] {
  const strong = finding.matches.filter((match) => match.grade === 'strong');
  const shown = strong.length > 0 ? strong : finding.matches.slice(0, 1);
  return shown.flatMap((match) => {
    const shared = match.because.flatMap((reason) => (reason.type === 'shared-text' ? reason.spans : []));
    return shared.length > 0 ? shared : [match.span];
  });
}

/** True where a page that was read again holds something to compare that it did not hold before, or lost a finding. */
export function needsCheck(found: Found, before: PageReading, now: PageReading): boolean {
  if (now.text.address !== before.text.address || now.text.headline !== before.text.headline) return true;
  // Counted, not only known: of a passage that now stands twice each has a badge.
  const checked = new Map<string, number>();
  for (const text of found.texts) checked.set(text, (checked.get(text) ?? 0) + 1);
  for (const { text } of now.text.blocks) {
    const left = checked.get(text);
    if (!left) return true;
    checked.set(text, left - 1);
  }
  return placesOf(found, now).size < found.findings.length;
}

function groupByText(places: readonly BlockPlace[]): Map<string, BlockPlace[]> {
  const groups = new Map<string, BlockPlace[]>();
  for (const place of places) {
    const group = groups.get(place.block.text);
    if (group) group.push(place);
    else groups.set(place.block.text, [place]);
  }
  return groups;
}
