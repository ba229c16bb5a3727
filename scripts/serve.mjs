// A plain file server on this machine for the demo, the page a person brings, and the benchmarks.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** The path asked for; one that cannot be decoded is a page there is not. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return '/not here';
  }
}

/**
 * Serves the files of `folder` on 127.0.0.1 at a free port; nothing outside the folder. `answer(path)` may give a body
 * of its own for a path (a string or a buffer), or undefined for the file. Gives the address (no slash at its end)
 * and `close`.
 */
export async function serveFolder(folder, answer = () => undefined) {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const inside = file.startsWith(normalize(folder + sep));
    const body = answer(path) ?? (inside && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null);
    // An answer without an ending in its address is a page.
    const type = TYPES[extname(file).toLowerCase() || '.html'] ?? 'application/octet-stream';
    response.writeHead(body === null ? 404 : 200, { 'content-type': body === null ? TYPES['.html'] : type });
    response.end(body ?? '<!doctype html><title>Not here</title><p>There is no such page.</p>');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = server.address();
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, close };
}
