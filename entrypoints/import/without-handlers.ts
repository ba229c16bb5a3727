const HANDLER = /"[^"]*"|'[^']*'|([\s/])(on[a-z]+)(?=\s*=)/gi;

/**
 * HTML in which `onclick` and its kin are plain attributes. No document made of it would run them, but Chromium complains
 * of each while it parses, as if somebody had tried. Takes time in proportion to the length.
 */
export function withoutHandlers(html: string): string {
  const made: string[] = [];
  let done = 0;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', done)) {
    if (!/[a-z]/i.test(html[start + 1] ?? '')) {
      made.push(html.slice(done, start + 1));
      done = start + 1;
      continue;
    }
    const end = endOfTag(html, start + 1);
    made.push(html.slice(done, start), renamed(html.slice(start, end)));
    done = end;
  }
  return made.join('') + html.slice(done);
}

/** Behind the tag that begins before `at`; the end of the text where it is never closed. */
function endOfTag(html: string, at: number): number {
  let quote = '';
  for (let i = at; i < html.length; i++) {
    const letter = html[i] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return i + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return html.length;
}

const renamed = (tag: string) =>
  tag.replace(HANDLER, (found, before?: string, name?: string) => (name ? `${before}data-${name}` : found));
