import type { SavedMatch } from '../model/saved-match';
import { citeKeys } from './export-cite-key';
import { dateParts, firstDay } from './export-date';
import { asciiAddress, oneLine } from './export-text';
import { type CitationWords, type Cited, type ExportWords, isNews, remarksOn } from './export-words';

/** Letters that TeX takes for commands; braces by name, since BibTeX counts even escaped ones. */
const TEX_NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * BibTeX in UTF-8 that biblatex reads fully and older styles in part: `date` holds no more than is known. Of an «about»
 * only the year goes there, with biblatex's `~`, since readers that pass over the mark would make a day of it; the `note`
 * says the rest. `year` repeats the year for older styles. The reader's own note is the `annotation`, which no common style
 * prints; what limits the facts is the `note`, which is printed.
 */
export function* bibtexPieces(rows: readonly SavedMatch[], exportedAt: string, words: ExportWords): Generator<string> {
  const keys = citeKeys(rows.map(({ shown }) => shown));
  for (const [i, { shown, note, tags, savedAt }] of rows.entries()) {
    const entry = bibtexEntry(shown, keys[i] ?? '', words, [
      ...(shown.url === null ? [] : [['urldate', firstDay(savedAt, exportedAt)] as const]),
      ['keywords', tags.map((tag) => (tag.includes(',') ? `{${tex(tag)}}` : tex(tag))).join(', ')],
      ['annotation', tex(note)],
    ]);
    yield i > 0 ? `\n${entry}` : entry;
  }
}

/** One entry under the given key; `more` are further fields, written already, left out where empty. */
export function bibtexEntry(
  of: Cited,
  key: string,
  words: CitationWords,
  more: readonly (readonly [name: string, value: string])[] = [],
): string {
  const news = isNews(of);
  const date = dateParts(of.published);
  const [year = ''] = date;
  const about = of.published.precision === 'circa' && year !== '';
  // `organization` is a list: braces of its own keep an «and» in its name.
  const outlet = of.outletName && !news ? `{${tex(of.outletName)}}` : tex(of.outletName ?? '');
  const fields = [
    // In braces of its own, a name is not taken apart.
    ['author', of.byline.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(of.title)}}`],
    [news ? 'journal' : 'organization', outlet],
    ['type', of.kind && !news ? tex(words.recordKind(of.kind)) : ''],
    ['date', about ? `${year}~` : date.join('-')],
    ['year', about ? `c. ${year}` : year],
    ['url', asciiAddress(of.url ?? '')],
    ['note', tex(remarksOn(of, words).join('; '))],
    ...more,
  ].filter(([, value]) => value !== '');
  const type = !news ? 'misc' : of.outletName ? 'article' : of.url ? 'online' : 'misc';
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Text that TeX prints as it is: commands by name, and no two hyphens or quotation marks that would melt into one. */
function tex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^<>|]/g, (letter) => TEX_NAMES[letter] ?? letter)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/([-'`,])(?=\1)|[?!](?=`)/g, '$&{}');
}
