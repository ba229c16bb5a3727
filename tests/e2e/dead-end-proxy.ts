import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Where the browsers themselves ask for updates, the time, accounts and lists, however much of it is switched off. */
const BROWSER_MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$/;

/** Whether a host belongs to who makes one of the browsers. */
export const isBrowserMaker = (host: string): boolean => BROWSER_MAKERS.test(host);

/** A proxy behind which there is nothing: it refuses every request and keeps a list of what was asked of it. */
export interface DeadEnd {
  port: number;
  /** What others than the browser itself asked for. */
  asked: string[];
  /** What was asked of the hosts of {@link isBrowserMaker}. */
  askedByBrowser: string[];
  /** Hosts that are there after all: servers of a test on this machine, by their ports. */
  served: Map<string, number>;
  close(): Promise<void>;
}

/** Starts one on this machine at a free port. */
export async function deadEndProxy(): Promise<DeadEnd> {
  const asked: string[] = [];
  const askedByBrowser: string[] = [];
  const served = new Map<string, number>();
  /** The server knows nothing of these any more, and would wait for them. */
  const tunnels = new Set<Duplex>();
  const note = (address: string) => {
    (isBrowserMaker(new URL(address).hostname) ? askedByBrowser : asked).push(address);
  };
  const portOf = (address: string) => (URL.canParse(address) ? served.get(new URL(address).hostname) : undefined);
  const server = createServer((request, response) => {
    const { url = '', method = 'GET', headers } = request;
    const port = portOf(url);
    if (port === undefined) {
      note(url);
      response.writeHead(502).end();
      return;
    }
    const { pathname, search } = new URL(url);
    const passed = ask({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    // Who asked has given up.
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    const port = portOf(`https://${request.url}`);
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    socket.on('error', () => undefined);
    if (port === undefined) {
      note(`https://${request.url}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const passed = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      passed.pipe(socket).pipe(passed);
    });
    passed.on('error', () => socket.destroy());
    socket.on('close', () => passed.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      for (const tunnel of tunnels) tunnel.destroy();
    });
  return { port: address.port, asked, askedByBrowser, served, close };
}
