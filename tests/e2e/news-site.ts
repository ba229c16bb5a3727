import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { inProject } from './builds';

/** Host under which the demo site's pages are opened in tests: an https address that exists nowhere. */
export const NEWS = 'https://lantern.example';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** What a test's own server answers. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** The demo site's answer to an address on {@link NEWS}; 404 for what it has not. */
export function demoAnswer(address: string): Answer {
  const file = inProject(`demo/site${new URL(address).pathname}`);
  if (!existsSync(file))
    return { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not here</title>' };
  return { status: 200, contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file, 'utf8') };
}

/** A news page around `body`, as plain as a page can be: a headline, a date, and the paragraphs given. */
export function newsPage(
  body: string,
  { title = 'A day on the river', head = '', lang = 'en', dir = 'ltr' } = {},
): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-03-09">${head}</head>
<body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}

/** A passage of the demo corpus as the Gazette printed it: 58 words that the extension must know again. */
export const GAZETTE_PASSAGE =
  'The footbridge that carries Tallow Street over the Lenn was closed on Monday morning after inspectors found that rust had eaten through two of the hangers on its upstream side. Barriers went up before the first school bus, and a ferryman who had not worked the river since the autumn floods was asked to bring his boat out of winter storage.';

/** Id of the record the passage belongs to. */
export const GAZETTE_RECORD = 'gazette-2019-03-04-footbridge';

/** Three paragraphs of nothing in particular, so that a page has the look of news. */
export const FILLER = [
  'The market opened late because the clock in the square had stopped, and nobody noticed until the baker asked why his queue had gone home.',
  'By ten the stalls were out all the same: leeks, string, two crates of early rhubarb and a great many buckets that nobody could account for.',
  'A dog slept through most of it under the fishmonger’s table and woke only when the band began to tune up for the afternoon.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');
