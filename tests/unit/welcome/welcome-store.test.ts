import { describe, expect, it, vi } from 'vitest';
import { createWelcomeStore } from '../../../entrypoints/welcome/welcome-store';
import { failed, ok, type Result } from '../../../model/problem';

const SITES = ['*://*.dawn.example/*', '*://*.geo.example/*'];

/** The store over a browser that grants what is asked for, unless told otherwise. */
function made({ granted = [] as string[], grants = true, set = ok(null) as Result<null> } = {}) {
  const origins = new Set(granted);
  const store = createWelcomeStore({
    background: { siteState: async () => ({ on: true, corpusSites: SITES }), setOptions: vi.fn(async () => set) },
    language: 'en',
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      contains: async ({ origins: asked }) => origins.has('*://*/*') || asked.every((origin) => origins.has(origin)),
      request: vi.fn(async ({ origins: asked }) => {
        if (grants) for (const origin of asked) origins.add(origin);
        return grants;
      }),
      remove: async ({ origins: asked }) => asked.every((origin) => origins.delete(origin)),
    },
    commands: async () => [],
    pinned: async () => true,
  });
  const steps = () => store.rungs.value.map(({ id, hosts, granted }) => [id, hosts.join(' '), granted]);
  const rung = (id: string) => {
    const found = store.rungs.value.find((one) => one.id === id);
    if (!found) throw new Error(`no rung ${id}`);
    return found;
  };
  return { store, steps, rung };
}

describe('the steps', () => {
  it('are those of the corpus and of all sites, and each site that was allowed by itself', async () => {
    const { store, steps } = made({ granted: ['*://*.gazette.example/*', SITES[0] ?? '', 'https://*/*'] });
    await store.load();
    expect(steps()).toEqual([
      ['site', 'gazette.example', true],
      ['corpus', 'dawn.example geo.example', false],
      ['all', '', false],
    ]);
    expect(store.pinned.value).toBe(true);
  });

  it('are asked for before anything is awaited, and shown as the browser has answered', async () => {
    const { store, steps, rung } = made();
    await store.load();
    await store.grant(rung('corpus'));
    expect(steps()[0]).toEqual(['corpus', 'dawn.example geo.example', true]);
    await store.revoke(rung('corpus'));
    expect(steps()[0]).toEqual(['corpus', 'dawn.example geo.example', false]);
    expect(store.problem.value).toBe(null);
  });

  it('that a reader declines are no problem', async () => {
    const { store, steps, rung } = made({ grants: false });
    await store.load();
    await store.grant(rung('all'));
    expect(steps()[1]).toEqual(['all', '', false]);
    expect(store.problem.value).toBe(null);
  });

  it('that stay allowed by a higher one are told, and stay told when the page is looked at again', async () => {
    const { store, rung } = made({ granted: ['*://*/*', ...SITES] });
    await store.load();
    await store.revoke(rung('corpus'));
    expect(store.problem.value).toEqual({ code: 'permission-unchanged' });
    await store.load();
    expect(store.problem.value).toEqual({ code: 'permission-unchanged' });
  });
});

it('another language is shown at once; where it cannot be kept, that is said', async () => {
  const { store } = made({ set: failed('storage-failed') });
  const kept = store.setLanguage('ur');
  expect(store.language.value).toBe('ur');
  await kept;
  expect(store.problem.value).toEqual({ code: 'storage-failed' });
});

it('a background that does not answer is told in a sentence', async () => {
  const store = createWelcomeStore({
    background: { siteState: () => Promise.reject(new Error('gone')), setOptions: async () => ok(null) },
    language: 'en',
    permissions: {
      getAll: async () => ({}),
      contains: async () => false,
      request: async () => false,
      remove: async () => false,
    },
    commands: async () => [],
    pinned: async () => null,
  });
  await store.load();
  expect(store.problem.value).toEqual({ code: 'no-answer' });
});
