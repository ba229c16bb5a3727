import { shorten } from '../locales/shorten';
import type { RemovalNote } from '../model/finding';
import { columns } from './columns';
import { type MatchRow, pageFacts } from './match-rows';
import type { PageFile } from './page-file';

const EXCERPT = 48;
const TITLE = 60;

/** What was compared with what. */
export interface ComparedWith {
  records: number;
  corpora: readonly { title: string }[];
}

/** The findings as a table for a person, with what was compared, and each removal with who says so. */
export function matchTable(rows: readonly MatchRow[], file: PageFile, against: ComparedWith): string {
  const { headline, date, blocks } = pageFacts(file);
  const compared = `${blocks} blocks checked against ${against.records} records (${against.corpora.map((c) => c.title).join(', ')})`;
  const head = `${headline ?? 'no headline'}, ${date ?? 'no date'}\n${compared}\n`;
  if (rows.length === 0) return `${head}nothing recognised\n`;
  const table = columns([
    ['block', 'grade', 'kind', 'score', 'passage', 'source'],
    ...rows.map((row) => [
      String(row.block.index),
      row.grade,
      row.kind,
      row.score.toFixed(2),
      shorten(passage(row, file), EXCERPT),
      `${sourceLine(row)} [${row.source.record}]`,
    ]),
  ]);
  return `${head}\n${table}${removalLines(rows)}`;
}

function passage(row: MatchRow, file: PageFile): string {
  const from = file.spansFrom === 'file' ? row.block.start : 0;
  const text = file.page.blocks[row.block.index]?.text ?? '';
  return text.slice(row.span.start - from, row.span.end - from);
}

function sourceLine(row: MatchRow): string {
  const source = row.sources.find((s) => s.record === row.source.record && s.corpus === row.source.corpus);
  if (!source) return '';
  const where = [source.outletName ?? 'outlet unknown', source.published.date ?? 'undated'].join(', ');
  return `${where}: ${shorten(source.title, TITLE)}`;
}

function removalLines(rows: readonly MatchRow[]): string {
  const notes = new Map<string, RemovalNote>(rows.flatMap((row) => row.removals.map((note) => [note.record, note])));
  const lines = [...notes.values()].map((note) => {
    const alive = note.survivingCopies.map((copy) => `${copy.title} (${copy.record ?? copy.url ?? 'address unknown'})`);
    const copies = alive.length > 0 ? `; surviving: ${alive.join(', ')}` : '';
    const status = note.status.replace(/-/g, ' ');
    return `${status}: ${note.outletName ?? 'outlet unknown'}, ${note.displayTitle} [${note.record}], according to ${note.saidBy}${copies}\n`;
  });
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}
