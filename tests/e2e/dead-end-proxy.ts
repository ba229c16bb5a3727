import { createServer } from 'node:http';

/** Where the browsers themselves ask for updates, the time, accounts and lists, however much of it is switched off. */
const BROWSER_MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)(:\d+)?$/;

/** A proxy behind which there is nothing: it refuses every request and keeps a list of what others than the
 * browser itself asked of it. */
export interface DeadEnd {
  port: number;
  asked: string[];
  close(): Promise<void>;
}

/** Starts one on this machine at a free port. */
export async function deadEndProxy(): Promise<DeadEnd> {
  const asked: string[] = [];
  const note = (address: string) => {
    if (!BROWSER_MAKERS.test(new URL(address).host)) asked.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(`https://${request.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: address.port, asked, close };
}
