/** What a file can be read as, to be rows of a corpus. */
export type RowsKind =
  | 'clippings-text'
  | 'clippings-markdown'
  | 'clippings-html'
  | 'saved-page'
  | 'csv'
  | 'bibtex'
  | 'ris'
  | 'csl'
  | 'claim-review'
  | 'zotero-json'
  | 'zotero-rdf'
  | 'json-rows'
  | 'json-lines'
  | 'feed';
