// `node scripts/bundled-texts.mjs CATALOGUE CLIPPINGS`: prints the passages of the bundled records as JSON Lines,
// `{"id": …, "text": [part, …]}`, for `whence corpus build` to fingerprint. CATALOGUE is the clippings' records.json,
// CLIPPINGS the document it describes. The output is other people's text: use it and throw it away, never commit it.
import { readFileSync } from 'node:fs';

const [catalogueFile, clippingsFile] = process.argv.slice(2);
if (!catalogueFile || !clippingsFile) {
  console.error('usage: node scripts/bundled-texts.mjs CATALOGUE CLIPPINGS');
  process.exit(2);
}
const { records } = JSON.parse(readFileSync(catalogueFile, 'utf8'));
// The catalogue counts code points, not UTF-16 units.
const characters = [...readFileSync(clippingsFile, 'utf8')];
const passage = ({ start, end }) => characters.slice(start, end).join('');

const rows = records
  .filter((record) => record.kind !== 'photo-caption' && !record.incomplete)
  .map((record) => ({ id: record.id, text: textOf(record) }))
  .filter(({ text }) => text.length > 0);
for (const row of rows) console.log(JSON.stringify(row));

/** A record's own passages in order; without any, what other records quote from it. */
function textOf(record) {
  const own = record.passages.filter(({ role }) => role === 'text');
  const quoted = records.flatMap((other) => other.quoted_spans.filter(({ of }) => of === record.id));
  return (own.length > 0 ? own : quoted).map(passage);
}
