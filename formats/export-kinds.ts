import type { SavedMatch } from '../model/saved-match';
import { entryLines, savedMatchesFile } from './data-file';
import { writeAnnotations } from './export-annotations';
import { writeBibtex } from './export-bibtex';
import { writeCsl } from './export-csl';
import { writeCsv } from './export-csv';
import { writeHtml } from './export-html';
import { writeMarkdown } from './export-markdown';
import { writeRis } from './export-ris';
import type { ExportWords } from './export-words';

/** A format saved matches can be taken out in. */
export interface ExportKind {
  /** Proper name, the same in every language. */
  name: string;
  /** File extension without the dot. */
  extension: string;
  /** MIME type; every file is UTF-8. */
  type: string;
  /** The whole file. `exportedAt` is ISO 8601, UTC. */
  write(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): string;
}

/** Every format, in the order a menu lists them. The first is lossless and is the one that comes back in. */
export const EXPORT_KINDS: readonly ExportKind[] = [
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    write: (rows, exportedAt) => savedMatchesFile(exportedAt, [entryLines(rows)]).join(''),
  },
  { name: 'CSV', extension: 'csv', type: 'text/csv', write: writeCsv },
  { name: 'Markdown', extension: 'md', type: 'text/markdown', write: writeMarkdown },
  { name: 'HTML', extension: 'html', type: 'text/html', write: writeHtml },
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', write: writeBibtex },
  { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', write: writeRis },
  { name: 'CSL-JSON', extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: writeCsl },
  { name: 'Web Annotation', extension: 'jsonld', type: 'application/ld+json', write: writeAnnotations },
];
