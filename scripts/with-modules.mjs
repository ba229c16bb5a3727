import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './stale.mjs';

/** Runs `work` with a loader of the project's own TypeScript files (paths from the top), and cleans up after it. */
export async function withModules(work) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  });
  try {
    await work((path) => server.ssrLoadModule(join(root, path)));
  } finally {
    await server.close();
  }
}
