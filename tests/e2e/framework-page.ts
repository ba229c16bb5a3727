import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { inProject } from './builds';

/** The frameworks themselves, in their development builds, which warn of what they find other than they made it. */
export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** What the fixture's article shows. */
export interface Story {
  title: string;
  paragraphs: readonly string[];
}

const APPS = inProject('tests/fixtures/apps');

/**
 * A page whose article was made by the framework's server half and is taken over by its client half 0.6 s after the page's
 * scripts ran. `window.show({turned, clicks, title, paragraphs})` renders it anew; `window.mismatches` holds what the
 * framework complained of.
 */
export async function frameworkPage(framework: Framework, story: Story): Promise<string> {
  // Both browsers may be at it at once.
  const out = inProject(`.output/frameworks/${process.env.TEST_PARALLEL_INDEX ?? 0}/${framework}`);
  const client = framework === 'svelte' ? 'svelte.client.svelte.js' : `${framework}.client.js`;
  await bundle(client, out, 'client');
  await bundle(`${framework}.server.js`, out, 'server');
  const { render } = await import(pathToFileURL(join(out, 'server.mjs')).href);
  const script = readFileSync(join(out, 'client.js'), 'utf8').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${story.title}</title>
<meta property="og:type" content="article"></head><body><main id="app">${await render(story)}</main>
<script>window.story = ${JSON.stringify(story)};</script><script type="module">${script}</script></body></html>`;
}

async function bundle(entry: string, out: string, side: 'client' | 'server'): Promise<void> {
  await build({
    configFile: false,
    root: APPS,
    logLevel: 'error',
    mode: 'development',
    plugins: [svelte(side)],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: side === 'client' ? { conditions: ['browser', 'development'] } : {},
    ssr: { noExternal: side === 'client' || ['svelte'] },
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      ...(side === 'server' && { ssr: join(APPS, entry) }),
      rolldownOptions: {
        input: join(APPS, entry),
        output: { format: 'es', entryFileNames: side === 'client' ? 'client.js' : 'server.mjs' },
      },
    },
  });
}

/** Svelte's compiler as a plugin: components, and modules with runes. */
const svelte = (side: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  transform(code, id) {
    const options = { filename: id, generate: side, dev: side === 'client' } as const;
    if (id.endsWith('.svelte')) return compile(code, options).js;
    return id.endsWith('.svelte.js') ? compileModule(code, options).js : null;
  },
});
