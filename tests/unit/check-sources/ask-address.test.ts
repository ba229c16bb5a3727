import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askAddress, MOST_BYTES } from '../../../entrypoints/check-sources/ask-address';
import { ORCHARD } from '../../fakes/sample-articles';
import { type SourceServer, sourceServer } from '../../fakes/source-server';

const STORY = { headline: 'Night ferry turned back', text: ORCHARD, other: { headline: 'Geese', text: ORCHARD } };
let server: SourceServer;
const at = (path: string) => `http://127.0.0.1:${server.port}/${path}`;
const ask = (address: string, patience = 60_000, stop = new AbortController().signal) =>
  askAddress(address, { fetch, patience, stop });

beforeAll(async () => {
  server = await sourceServer(STORY);
});
afterAll(() => server.close());
afterEach(() => vi.useRealTimers());

describe('an address that answers', () => {
  it('gives the bytes of its page, and was asked once', async () => {
    const asked = await ask(at('there/1'));
    expect(asked).toMatchObject({ from: at('there/1'), status: 200, type: 'text/html; charset=utf-8' });
    expect('bytes' in asked && new TextDecoder().decode(asked.bytes ?? undefined)).toContain(STORY.headline);
    expect(server.asked.filter((line) => line.endsWith('/there/1'))).toHaveLength(1);
  });
  it('is asked without cookies and without saying from where, past every cache', async () => {
    const given = vi.fn(fetch);
    await askAddress(at('there/2'), { fetch: given, patience: 60_000, stop: new AbortController().signal });
    expect(given).toHaveBeenCalledExactlyOnceWith(
      at('there/2'),
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
    expect(server.headers()).not.toHaveProperty('cookie');
    expect(server.headers()).not.toHaveProperty('referer');
  });
  it('somewhere else tells where', async () => {
    expect(await ask(at('moved/3'))).toMatchObject({ from: at('moved-here/3'), status: 200 });
    expect(await ask(at('to-home/4'))).toMatchObject({ from: at(''), status: 200 });
  });
  it.each([404, 410, 451, 403, 429, 500])('with %i tells that, and no body is read', async (status) => {
    expect(await ask(at(`${status}/5`))).toMatchObject({ status, bytes: null });
  });
  it('with what is no page gives no bytes', async () => {
    expect(await ask(at('pdf/6'))).toMatchObject({ status: 200, type: 'application/pdf', bytes: null });
  });
  it('with 5 MB is read up to 2', async () => {
    const asked = await ask(at('big/7'));
    expect('bytes' in asked && asked.bytes?.length).toBe(MOST_BYTES);
  });
});

describe('no answer', () => {
  it('in time is told as that', async () => {
    expect(await ask(at('slow/8'), 50)).toEqual({ failed: 'time-out' });
  });
  it('is waited for as long as was said and no longer', async () => {
    vi.useFakeTimers();
    const never = (_: unknown, { signal }: RequestInit = {}) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const told = vi.fn();
    const stop = new AbortController().signal;
    void askAddress('https://paper.example/1', { fetch: never as typeof fetch, patience: 20_000, stop }).then(told);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledWith({ failed: 'time-out' });
  });
  it('of a port where nobody listens, and of one that speaks no TLS, is no connection', async () => {
    expect(await ask('http://127.0.0.1:1/9')).toEqual({ failed: 'no-connection' });
    expect(await ask(at('there/10').replace('http:', 'https:'))).toEqual({ failed: 'no-connection' });
  });
  it('because it was stopped is told as that', async () => {
    const stop = new AbortController();
    const asked = ask(at('slow/11'), 60_000, stop.signal);
    stop.abort();
    expect(await asked).toEqual({ failed: 'stopped' });
  });
});
