import { basename } from 'node:path';
import { shorten } from '../locales/shorten';
import type { HowKnown, ReadCandidate, ReadDocument, ReadQuestion } from '../model/read-candidate';
import { columns } from './columns';
import { questionWords } from './question-words';
import type { FileReport } from './rows-file';

/** So many rows and questions of a document are printed; `--json` has all. */
const SHOWN = 200;
const MARK: Readonly<Record<HowKnown, string>> = { cited: '', inferred: '~', guess: '?' };

/** A document of clippings as it was read. */
type ClippingsFile = FileReport & { document: ReadDocument };

/** True for a file that was read as a document of clippings. */
export const isDocument = (file: FileReport): file is ClippingsFile => file.document !== undefined;

/** What was understood of a document, one line a record, and the list of what a person has to settle. */
export function clippingsReport({ file, encoding, damaged, document, ids }: ClippingsFile): string {
  const { candidates, questions } = document;
  const unread = damaged > 0 ? `, ${damaged} characters could not be read` : '';
  const lines = [`${file}: ${candidates.length} records cited, read as ${encoding}${unread}\n`];
  const table = candidates
    .slice(0, SHOWN)
    .map((candidate, i) => [
      `  ${ids[i] ?? ''}`,
      candidate.published?.value.date ? `${candidate.published.value.date}${MARK[candidate.published.known]}` : '–',
      shorten(said(candidate.outlet), 30),
      shorten(said(candidate.headline), 60),
      textOf(candidate),
    ]);
  lines.push(columns(table));
  if (candidates.length > SHOWN) lines.push(`  and ${candidates.length - SHOWN} more\n`);
  if (candidates.some((c) => [c.published, c.outlet, c.headline].some((field) => field && field.known !== 'cited')))
    lines.push('  ~ worked out, ? a guess\n');
  if (questions.length > 0) lines.push(`To be settled by you, ${questions.length}:\n`);
  for (const question of questions.slice(0, SHOWN))
    lines.push(`  ${basename(file)}, line ${question.line}: ${questionWords(question, document)}\n`);
  if (questions.length > SHOWN) lines.push(`  and ${questions.length - SHOWN} more; --json has all\n`);
  return lines.join('');
}

const said = (field: ReadCandidate['outlet']) => (field ? `${field.value}${MARK[field.known]}` : '–');

function textOf({ passages, removed, copyOf }: ReadCandidate): string {
  const length = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  const text = length === 0 ? 'no text' : `${length} characters in ${passages.length}`;
  return `${text}${removed ? ', said to be gone' : ''}${copyOf === null ? '' : ', a copy'}`;
}

/** The document as `--json` gives it: rows with what is known of each field, questions, and what every stretch is. */
export function clippingsJson({ file, encoding, damaged, document, ids }: ClippingsFile): object {
  const { candidates, questions, parts } = document;
  const named = (number: number | null) => (number === null ? null : (ids[number] ?? null));
  return {
    file,
    encoding,
    damaged,
    length: document.text.length,
    records: candidates.map((candidate, i) => ({ id: ids[i], ...candidate, copyOf: named(candidate.copyOf) })),
    questions: questions.map((question: ReadQuestion) => ({ ...question, candidate: named(question.candidate) })),
    parts: parts.map((part) => ({ ...part, candidate: named(part.candidate) })),
  };
}
