import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that plays what becomes of reports on the web. */
export interface SourceServer {
  port: number;
  /** What it was asked, in order: method, host and path. */
  asked: string[];
  /** Headers of the last question. */
  headers(): Readonly<Record<string, string | string[] | undefined>>;
  /** Most questions to one host that were under way at once. */
  atOnce(): number;
  close(): Promise<void>;
}

/** An article as a site prints it. */
export const articlePage = (headline: string, text: string, encoding = 'utf-8'): string =>
  `<!doctype html><html lang="en"><head><meta charset="${encoding}"><title>${headline} | The Paper</title>
<meta property="og:type" content="article"><meta property="og:title" content="${headline}">
<script>document.title = 'A script has run'</script><img src="/picture-nobody-asks-for.png"></head>
<body><header><a href="/">The Paper</a></header><main><article><h1>${headline}</h1>${text
    .split(/(?<=\.) /)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('')}</article></main></body></html>`;

const FRONT = `<!doctype html><title>The Paper</title><h1>The Paper</h1><ul>${[
  'Clock of the town hall is slow again',
  'Three geese are back on the canal',
  'Baker asks for a second oven',
  'Snow plough found under the snow',
]
  .map((line, i) => `<li><a href="/news/${i}">${line}</a></li>`)
  .join('')}</ul>`;
const ERROR_PAGE =
  '<!doctype html><title>Story not found | The Paper</title><h1>Story not found</h1><p>It may have been taken away.</p>';

/** One source and what is served in its place, by the first part of the path; `/there/…` is the source itself. */
export interface Story {
  headline: string;
  text: string;
  /** Another article. */
  other: { headline: string; text: string };
  /** An article in Urdu, served in an old encoding: the bytes of its page. */
  urdu?: Buffer;
}

/** Starts the server at a free port. A path it does not know is not found. */
export async function sourceServer(story: Story): Promise<SourceServer> {
  const asked: string[] = [];
  let headers = {};
  const underWay = new Map<string, number>();
  let most = 0;
  const own = articlePage(story.headline, story.text);
  const other = articlePage(story.other.headline, story.other.text);
  const answer: RequestListener = (request, response) => {
    const host = request.headers.host ?? '';
    asked.push(`${request.method} ${host}${request.url}`);
    headers = request.headers;
    underWay.set(host, (underWay.get(host) ?? 0) + 1);
    most = Math.max(most, underWay.get(host) ?? 0);
    response.on('close', () => underWay.set(host, (underWay.get(host) ?? 1) - 1));
    const html = (status: number, body: string | Buffer, type = 'text/html; charset=utf-8') =>
      void response.writeHead(status, { 'content-type': type }).end(body);
    const lead = (status: number, to: string) => void response.writeHead(status, { location: to }).end();
    const [, what = ''] = (request.url ?? '').split('/');
    switch (what) {
      case 'there':
      case 'moved-here':
        return html(200, own);
      case '404':
      case '410':
      case '451':
      case '403':
      case '429':
      case '500':
        return html(Number(what), ERROR_PAGE);
      case 'moved':
        return lead(301, `/moved-here/${request.url?.slice('/moved/'.length)}`);
      case 'to-home':
        return lead(302, '/');
      case '':
      case 'section':
        return what === 'section' && /\d/.test(request.url ?? '') ? lead(302, '/section/') : html(200, FRONT);
      case 'other':
        return html(200, other);
      case 'error-page':
        return html(200, ERROR_PAGE);
      case 'slow':
        // It never answers; closing the server breaks it off.
        return;
      case 'big':
        return html(200, own.replace('</main>', `</main><!--${'x'.repeat(5_000_000)}-->`));
      case 'urdu-by-header':
        return html(200, story.urdu ?? '', 'text/html; charset=windows-1256');
      case 'urdu-by-meta':
        return html(200, story.urdu ?? '', 'text/html');
      case 'urdu-by-nonsense':
        return html(200, story.urdu ?? '', 'text/html; charset=no-such-name');
      case 'pdf':
        return html(200, '%PDF-1.7', 'application/pdf');
      default:
        return html(404, ERROR_PAGE);
    }
  };
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens at a port
  return {
    port,
    asked,
    headers: () => headers,
    atOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
