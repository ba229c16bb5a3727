import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCli } from '../../scripts/ensure-cli.mjs';
import { ensurePack } from '../../scripts/ensure-pack.mjs';
import { outsideFolder } from './outside-text';
import { keepResult, table } from './results';

interface Passage {
  start: number;
  end: number;
  role: string;
}
interface Catalogued {
  id: string;
  kind: string;
  incomplete: boolean;
  passages: Passage[];
  quoted_spans: (Passage & { of: string })[];
}
interface Row {
  kind: string;
  grade: string;
  block: { start: number; end: number };
  span: { start: number; end: number };
  source: { record: string };
  removals: {
    record: string;
    outletName: string | null;
    status: string;
    survivingCopies: { record: string | null }[];
  }[];
}

/** How much of a passage must lie inside matched spans for the passage to count as tied. */
const COVERED = 0.5;

/** The whole document of clippings through `whence match`, compared with the catalogue of what stands where in it. */
export async function run(): Promise<void> {
  const folder = outsideFolder('WHENCE_CLIPPINGS', 'clippings');
  if (!folder) return;
  const file = join(folder, 'karachi-2011.txt');
  const catalogue: { records: Catalogued[] } = JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8'));
  const toUnits = codePointToUnit(readFileSync(file, 'utf8'));
  const rows = await match(file);

  const bundled = catalogue.records.filter((record) => record.kind !== 'photo-caption' && !record.incomplete);
  const missed: string[] = [];
  const count = { texts: 0, tied: 0, headlines: 0, headlinesTied: 0, quotes: 0, quotesTied: 0 };
  const units = ({ start, end }: Passage) => ({ start: toUnits(start), end: toUnits(end) });
  const covered = (passage: Passage, record: string, kinds: readonly string[]) =>
    share(
      units(passage),
      rows.filter((row) => row.source.record === record && kinds.includes(row.kind)).map((row) => row.span),
    );
  // A citation stands in the paragraph it is about; one badge there names the record for both.
  const named = (passage: Passage, record: string) =>
    rows.some((row) => row.source.record === record && share(units(passage), [row.block]) > 0);
  for (const record of bundled)
    for (const passage of record.passages) {
      // Datelines and the compiler's notes are about a record; nothing in them can be recognised.
      if (!['text', 'citation', 'headline'].includes(passage.role)) continue;
      const isText = passage.role === 'text';
      const found = isText
        ? covered(passage, record.id, ['same-text', 'quotes']) >= COVERED
        : named(passage, record.id);
      count[isText ? 'texts' : 'headlines']++;
      if (found) count[isText ? 'tied' : 'headlinesTied']++;
      else missed.push(`${record.id}: ${passage.role}, characters ${passage.start}–${passage.end}`);
    }
  for (const record of bundled)
    for (const quoted of record.quoted_spans) {
      count.quotes++;
      if (covered(quoted, quoted.of, ['quotes']) >= COVERED) count.quotesTied++;
      else missed.push(`${record.id}: the quotation of ${quoted.of}, characters ${quoted.start}–${quoted.end}`);
    }
  const owners = new Set(bundled.map((record) => record.id));
  const strangers = rows.filter(
    (row) =>
      ['same-text', 'quotes'].includes(row.kind) &&
      owners.has(row.source.record) &&
      !bundled.some((r) =>
        [...r.passages, ...r.quoted_spans].some(
          (p) => toUnits(p.start) < row.span.end && row.span.start < toUnits(p.end),
        ),
      ),
  );
  keepResult('clippings', report(count, missed, strangers.length, rows));
}

function report(
  count: Record<string, number>,
  missed: readonly string[],
  strangers: number,
  rows: readonly Row[],
): string {
  const removals = new Map(rows.flatMap((row) => row.removals).map((note) => [note.record, note]));
  const notes = [...removals.values()].map(
    (note) =>
      `- ${note.status}: ${note.record} (${note.outletName ?? 'outlet unknown'}); surviving: ${note.survivingCopies.map((copy) => copy.record ?? 'an address').join(', ') || 'none named'}`,
  );
  return `## The whole of the clippings

${table([
  ['what', 'found'],
  ['passages tied to their record', `${count.tied} of ${count.texts}`],
  ['citations and headlines in a block that names their record', `${count.headlinesTied} of ${count.headlines}`],
  ['quotations read as quotes of their source', `${count.quotesTied} of ${count.quotes}`],
  ['text matches where no catalogued passage stands', strangers],
])}

Removal notes shown:

${notes.join('\n')}
${missed.length > 0 ? `\nMissed:\n\n${missed.map((line) => `- ${line}`).join('\n')}\n` : ''}`;
}

async function match(file: string): Promise<Row[]> {
  const { main } = await loadCli();
  let out = '';
  const code = await main(['match', file, '--json'], {
    out: (text: string) => {
      out += text;
    },
    problem: (line: string) => console.error(line),
    bundled: () => ensurePack('karachi'),
  });
  if (code !== 0) throw new Error(`whence match ended with ${code}`);
  return JSON.parse(out).findings;
}

/** From offsets in code points, which the catalogue has, to UTF-16 units. */
function codePointToUnit(text: string): (offset: number) => number {
  const units: number[] = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return (offset) => units[offset] ?? text.length;
}

/** The share of `whole` that lies inside the spans. */
function share(whole: { start: number; end: number }, spans: readonly { start: number; end: number }[]): number {
  let inside = 0;
  let reached = whole.start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(reached, span.start);
    const to = Math.min(whole.end, span.end);
    if (to > from) inside += to - from;
    reached = Math.max(reached, to);
  }
  return whole.end > whole.start ? inside / (whole.end - whole.start) : 0;
}
