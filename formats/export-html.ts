import type { SavedMatch } from '../model/saved-match';
import { pageLink, type RobustLink, sourceLink } from './export-archive';
import { firstDay } from './export-date';
import { writable } from './export-text';
import type { ExportWords } from './export-words';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  ':lang(ur){line-height:2.1}article{border-top:1px solid;padding-block:.5rem}h2{font-size:1.1rem}' +
  '.note{white-space:pre-wrap;border-inline-start:3px solid;padding-inline-start:.75rem}ul.tags{padding:0}' +
  '.tags li{display:inline-block;border:1px solid;border-radius:4px;padding:0 .4rem;margin-inline-end:.4rem}';

/**
 * A page of its own that needs nothing else and may load nothing else. Links carry the Robust Links attributes, so that
 * their state of the day can be looked up; every value has its own direction.
 */
export function* htmlPieces(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): Generator<string> {
  const heading = text(words.heading);
  yield `<!doctype html>
<html lang="${text(words.language)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
`;
  for (const row of rows) yield article(row, exportedAt, words);
  yield '</body>\n</html>\n';
}

function article(row: SavedMatch, exportedAt: string, words: ExportWords): string {
  const { shown, page, shares, note, tags } = row;
  const source = sourceLink(row, exportedAt);
  const found = pageLink(row, exportedAt);
  const archive = (link: RobustLink | null) =>
    link ? ` (<a href="${text(link.versionUrl)}">${text(words.archive)}</a>)` : '';
  const certainty = words.certainty(shown.outletCertainty);
  const facts = [
    `${bdi('outlet', shown.outletName || words.noOutlet)}${shown.outletName && certainty ? ` (${text(certainty)})` : ''}`,
    ...(shown.byline.length > 0 ? [shown.byline.map((name) => bdi('byline', name)).join('; ')] : []),
    bdi('published', words.date(shown.published)),
    ...(shown.kind && shown.kind !== 'article' ? [bdi('record-kind', words.recordKind(shown.kind))] : []),
    ...(shown.leaked ? [`<strong class="leaked">${text(words.leaked)}</strong>`] : []),
    ...(shown.removal ? [`<strong class="removed" dir="auto">${text(words.removal(shown.removal))}</strong>`] : []),
    `${bdi('kind', words.kind(row.kind))}${shares ? `: ${text(words.shares(shares))}` : ''}`,
    `${text(words.foundOn)} ${anchor('page', page.title || page.address, page.address, found)}${archive(found)}`,
    `${bdi('status', words.status(row.status))}, ${text(words.saved(firstDay(row.savedAt, exportedAt)))}`,
  ];
  return `<article id="${text(row.id)}">
<h2>${anchor('title', shown.title, shown.url, source)}${archive(source)}</h2>
<ul class="facts">${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>
${note === '' ? '' : `<div class="note" dir="auto">${text(note)}</div>\n`}${
  tags.length === 0 ? '' : `<ul class="tags">${tags.map((tag) => `<li dir="auto">${text(tag)}</li>`).join('')}</ul>\n`
}</article>
`;
}

function anchor(name: string, value: string, address: string | null, link: RobustLink | null): string {
  if (address === null) return bdi(name, value);
  const robust = link
    ? ` data-originalurl="${text(link.originalUrl)}" data-versionurl="${text(link.versionUrl)}" data-versiondate="${link.versionDate}"`
    : '';
  return `<a class="${name}" dir="auto" href="${text(address)}"${robust}>${text(value)}</a>`;
}

const bdi = (name: string, value: string) => `<bdi class="${name}">${text(value)}</bdi>`;

/** Text for HTML, in an element or a quoted attribute. A carriage return would be read as a line feed. */
const text = (value: string) => writable(value).replace(/[&<>"'\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
