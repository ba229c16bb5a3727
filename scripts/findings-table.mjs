// The table `npm start` prints where there is no display.

const EXCERPT = 44;
const shorten = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** Pages with their badges as lines of text in columns. */
export function findingsTable(pages) {
  const rows = pages.flatMap(({ address, rows }) => {
    const page = decodeURIComponent(new URL(address).pathname.slice(1)) || 'index.html';
    if (rows.length === 0) return [[page, 'nothing found', '', '', '']];
    return rows.map((row) => [page, row.kind, row.grade, shorten(row.block, EXCERPT), row.records]);
  });
  const all = [['page', 'badge', 'grade', 'passage', 'records'], ...rows];
  const width = (i) => Math.max(...all.map((row) => row[i].length));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(width(i)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
