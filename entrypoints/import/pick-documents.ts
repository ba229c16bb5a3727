import { kindOf } from '../../formats/rows-kinds';
import type { ChosenDocument } from './import-store';

/** What «save page as» puts beside a page: `Title_files`, `Title.files`, in some languages other words behind the mark. */
const BESIDE_PAGE = /[_.-](?:files|data|fichiers|archivos|dateien|bestanden|file)\//i;

/**
 * Of what lay in folders the documents: what is of a kind that is read and does not belong to a saved page. What was chosen by
 * itself is always taken, so that the reader hears why it is none.
 */
export function pickDocuments(files: readonly ChosenDocument[]): { documents: ChosenDocument[]; passedOver: number } {
  const documents = files
    .filter(({ name }) => !name.includes('/') || (kindOf(name) !== null && !BESIDE_PAGE.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { documents, passedOver: files.length - documents.length };
}
