/** Fields of a row that a column of a table can hold, in the order in which they choose their columns. */
export const CSV_FIELDS = [
  'id',
  'headline',
  'outlet',
  'byline',
  'published',
  'url',
  'language',
  'place',
  'event',
  'text',
  'notes',
] as const;
/** One of them. */
export type CsvField = (typeof CSV_FIELDS)[number];
