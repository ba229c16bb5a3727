import type { RecordKind } from '../model/record';
import type { SavedMatch } from '../model/saved-match';
import { dateParts, firstDay } from './export-date';
import { asciiAddress, oneLine } from './export-text';
import { type ExportWords, isNews, remarksOn } from './export-words';

/**
 * RIS, as reference managers read it: UTF-8, CRLF, a line for each author, tag and note. A date goes into `DA` only as far
 * as it is known; RIS cannot say «about», so of such a date the year alone is written and the rest is said in a note. RIS
 * has no line breaks within a value: those of a note become spaces.
 */
export function* risPieces(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): Generator<string> {
  for (const [i, row] of rows.entries()) {
    const lines = fields(row, exportedAt, words)
      .map(([tag, value]) => [tag, oneLine(value)] as const)
      .filter(([tag, value]) => value !== '' || tag === 'ER')
      .map(([tag, value]) => `${tag}  - ${value}\r\n`);
    yield `${i > 0 ? '\r\n' : ''}${lines.join('')}`;
  }
}

function fields(row: SavedMatch, exportedAt: string, words: ExportWords): (readonly [tag: string, value: string])[] {
  const { shown, page } = row;
  const news = isNews(shown);
  const [year = '', month, day = ''] = dateParts(shown.published);
  return [
    ['TY', risType(shown)],
    ...shown.byline.map((name) => ['AU', name] as const),
    ['TI', shown.title],
    [news ? 'T2' : 'PB', shown.outletName ?? ''],
    ['M3', shown.kind && !news ? words.recordKind(shown.kind) : ''],
    ['PY', year],
    ['DA', month && shown.published.precision !== 'circa' ? `${year}/${month}/${day}/` : ''],
    ['UR', asciiAddress(shown.url ?? '')],
    ['Y2', shown.url === null ? '' : `${firstDay(row.savedAt, exportedAt).replaceAll('-', '/')}/`],
    ...row.tags.map((tag) => ['KW', tag] as const),
    ['N1', row.note],
    ...remarksOn(shown, words).map((remark) => ['N1', remark] as const),
    ['N1', `${words.foundOn} ${page.title} ${asciiAddress(page.address)}`],
    ['ER', ''],
  ];
}

/** The reference type: newspapers and web pages, and of documents those that RIS has a type for. */
function risType(shown: SavedMatch['shown']): string {
  if (isNews(shown)) return shown.outletName ? 'NEWS' : shown.url ? 'ELEC' : 'GEN';
  const types: Partial<Record<RecordKind, string>> = {
    'court-decision': 'CASE',
    'parliamentary-motion': 'GOVDOC',
    cable: 'GOVDOC',
    post: 'BLOG',
  };
  return types[shown.kind ?? 'other'] ?? 'GEN';
}
