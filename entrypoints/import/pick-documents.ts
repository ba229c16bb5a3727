import { kindOf } from '../../formats/rows-kinds';
import { savedPagesOf } from '../../formats/saved-page';
import type { ChosenDocument } from './import-deps';

/**
 * Of what lay in folders the documents: what is of a kind that is read, and does not lie in a folder that belongs to a saved page.
 * What was chosen by itself is always taken, so that the reader hears why it is none.
 */
export function pickDocuments(files: readonly ChosenDocument[]): { documents: ChosenDocument[]; passedOver: number } {
  // Which folders belong to pages is told of pages; other files are asked about as if they were pages, too.
  const page = (name: string) => (/\.x?html?$/i.test(name) ? name : `${name}.html`);
  const standing = new Set(savedPagesOf(files.map(({ name }) => page(name))));
  const documents = files
    .filter(({ name }) => !name.includes('/') || (kindOf(name) !== null && standing.has(page(name))))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { documents, passedOver: files.length - documents.length };
}
