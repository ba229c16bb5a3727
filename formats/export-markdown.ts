import type { SavedMatch } from '../model/saved-match';
import { pageLink, sourceLink } from './export-archive';
import { firstDay } from './export-date';
import { asciiAddress, oneLine, writable } from './export-text';
import type { ExportWords } from './export-words';

/**
 * A document in CommonMark: a section for each match with its facts as a list, the note as a quotation, the tags as code.
 * Values are escaped so that they read as they are and can start no link, heading or HTML.
 */
export function* markdownPieces(
  rows: readonly SavedMatch[],
  exportedAt: string,
  words: ExportWords,
): Generator<string> {
  yield `# ${markdownText(words.heading)}`;
  for (const row of rows) yield `\n\n${section(row, exportedAt, words)}`;
  yield '\n';
}

function section(row: SavedMatch, exportedAt: string, words: ExportWords): string {
  const { shown, page, shares, tags, note } = row;
  const archived = (link: { versionUrl: string } | null) =>
    link ? ` (${markdownLink(words.archive, link.versionUrl)})` : '';
  const certainty = words.certainty(shown.outletCertainty);
  const outlet = shown.outletName || words.noOutlet;
  const facts = [
    shown.outletName && certainty ? `${markdownText(outlet)} (${markdownText(certainty)})` : markdownText(outlet),
    ...(shown.byline.length > 0 ? [shown.byline.map(markdownText).join('; ')] : []),
    markdownText(words.date(shown.published)),
    ...(shown.kind && shown.kind !== 'article' ? [markdownText(words.recordKind(shown.kind))] : []),
    ...(shown.leaked ? [markdownText(words.leaked)] : []),
    ...(shown.removal ? [markdownText(words.removal(shown.removal))] : []),
    `${markdownText(words.kind(row.kind))}${shares ? `: ${markdownText(words.shares(shares))}` : ''}`,
    `${markdownText(words.foundOn)} ${markdownLink(page.title, page.address)}${archived(pageLink(row, exportedAt))}`,
    `${markdownText(words.status(row.status))}, ${markdownText(words.saved(firstDay(row.savedAt, exportedAt)))}`,
    ...(tags.length > 0 ? [tags.map(code).join(' ')] : []),
  ];
  return [
    `## ${markdownLink(shown.title, shown.url)}${archived(sourceLink(row, exportedAt))}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(note.trim() === '' ? [] : [quotation(note)]),
  ].join('\n\n');
}

/**
 * A link in CommonMark, or the text alone where there is no address. An empty text gives way to the address. A local file
 * is named beside the text: readers of Markdown make no links of such addresses.
 */
export function markdownLink(text: string, address: string | null): string {
  const label = markdownText(text);
  if (address === null) return label;
  if (!/^https?:/i.test(address)) return `${label} (${markdownText(address)})`;
  // «&copy=1» would be read as a character reference.
  const target = asciiAddress(address).replace(/&(?=[a-z0-9#]+;)/gi, '\\&');
  return `[${label || markdownText(address)}](<${target}>)`;
}

/** Text in one line that CommonMark gives back as it is. */
export const markdownText = (text: string) => escaped(oneLine(text));

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
      // What would begin a list, a rule or an underlined heading at the front of a line.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** A note keeps its lines: a backslash ends each. Spaces at the front of a line are written so that they stay. */
function quotation(note: string): string {
  const lines = writable(note)
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => {
      const text = line.trim();
      return text === '' ? '' : `${line.slice(0, line.indexOf(text)).replace(/./gsu, reference)}${escaped(text)}`;
    });
  return lines.map((line, i) => (line === '' ? '>' : `> ${line}${lines[i + 1] ? '\\' : ''}`)).join('\n');
}

const reference = (letter: string) => `&#${letter.codePointAt(0)};`;

/** A code span whose fence is longer than any run of backticks in it. */
function code(text: string): string {
  const line = oneLine(text);
  const fence = '`'.repeat(1 + Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)));
  return line === '' ? '' : fence.length > 1 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
