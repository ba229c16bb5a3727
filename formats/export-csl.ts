import type { SavedMatch } from '../model/saved-match';
import { citeKeys } from './export-cite-key';
import { dateParts, firstDay } from './export-date';
import { type ExportWords, isNews, remarksOn } from './export-words';

/**
 * CSL-JSON, which Zotero, pandoc and citation processors read. `issued` has only the parts that are known, and `circa`
 * where they are «about». `note` is the reader's note and, each on a line of its own, what limits the facts. `custom`, which
 * the schema keeps for such things, holds what CSL has no field for.
 */
export function* cslPieces(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): Generator<string> {
  const keys = citeKeys(rows.map(({ shown }) => shown));
  yield '[';
  for (const [i, row] of rows.entries()) {
    const entry = JSON.stringify(cslEntry(row, keys[i] ?? row.id, exportedAt, words), null, 1);
    yield `${i > 0 ? ',' : ''}\n${entry}`;
  }
  yield rows.length > 0 ? '\n]\n' : ']\n';
}

function cslEntry(row: SavedMatch, id: string, exportedAt: string, words: ExportWords) {
  const { shown, tags, corpus, record, kind, shares, page, status } = row;
  const issued = dateParts(shown.published).map(Number);
  const note = [...(row.note === '' ? [] : [row.note]), ...remarksOn(shown, words)].join('\n');
  return {
    id,
    type: cslType(shown),
    title: shown.title,
    ...(shown.byline.length > 0 && { author: shown.byline.map((literal) => ({ literal })) }),
    ...(shown.outletName && { [isNews(shown) ? 'container-title' : 'publisher']: shown.outletName }),
    ...(shown.kind && !isNews(shown) && { genre: words.recordKind(shown.kind) }),
    ...(issued.length > 0 && {
      issued: { 'date-parts': [issued], ...(shown.published.precision === 'circa' && { circa: true }) },
    }),
    ...(shown.url && { URL: shown.url, accessed: accessed(firstDay(row.savedAt, exportedAt)) }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note && { note }),
    custom: {
      whence: {
        corpus,
        record,
        kind,
        shares,
        page,
        status,
        tags,
        certainty: shown.outletCertainty,
        recordKind: shown.kind,
        leaked: shown.leaked,
        removal: shown.removal,
      },
    },
  };
}

function cslType(shown: SavedMatch['shown']): string {
  if (isNews(shown)) return shown.outletName ? 'article-newspaper' : shown.url ? 'webpage' : 'document';
  return shown.kind === 'court-decision' ? 'legal_case' : shown.kind === 'post' ? 'post' : 'document';
}

const accessed = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
