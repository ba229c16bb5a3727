import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that plays any number of small papers. */
export interface PaperServer {
  port: number;
  /** What it was asked, in order: method, host and path. A browser's own question for the icon of a site is left out. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts one at a free port: every host has the same files, by their paths. */
export async function paperServer(files: Readonly<Record<string, string>>): Promise<PaperServer> {
  const asked: string[] = [];
  const server = createServer(({ method, url = '', headers }, response) => {
    if (url !== '/favicon.ico') asked.push(`${method} ${headers.host}${url}`);
    const body = files[url];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': url.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8',
    });
    response.end(body ?? '<!doctype html><title>Not here</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens at a port
  return {
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
