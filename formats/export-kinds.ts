import type { SavedMatch } from '../model/saved-match';
import { entryLines, savedMatchesFile } from './data-file';
import { annotationPieces } from './export-annotations';
import { bibtexPieces } from './export-bibtex';
import { cslPieces } from './export-csl';
import { csvPieces } from './export-csv';
import { htmlPieces } from './export-html';
import { markdownPieces } from './export-markdown';
import { risPieces } from './export-ris';
import type { ExportWords } from './export-words';

/** A format saved matches can be taken out in. */
export interface ExportKind {
  /** Proper name, the same in every language. */
  name: string;
  /** File extension without the dot. */
  extension: string;
  /** MIME type; every file is UTF-8. */
  type: string;
  /** The file in pieces, about one a row, to be put one behind the other. `exportedAt` is ISO 8601, UTC. */
  pieces(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): Iterable<string>;
}

/** Every format, in the order a menu lists them. The first is lossless and is the one that comes back in. */
export const EXPORT_KINDS: readonly ExportKind[] = [
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    pieces: (rows, exportedAt) =>
      savedMatchesFile(
        exportedAt,
        rows.map((row) => entryLines([row])),
      ),
  },
  { name: 'CSV', extension: 'csv', type: 'text/csv', pieces: csvPieces },
  { name: 'Markdown', extension: 'md', type: 'text/markdown', pieces: markdownPieces },
  { name: 'HTML', extension: 'html', type: 'text/html', pieces: htmlPieces },
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', pieces: bibtexPieces },
  { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', pieces: risPieces },
  { name: 'CSL-JSON', extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json', pieces: cslPieces },
  { name: 'Web Annotation', extension: 'jsonld', type: 'application/ld+json', pieces: annotationPieces },
];
