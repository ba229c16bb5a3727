/** Bytes of a page that are read; what comes after tells nothing more of which page it is. */
export const MOST_BYTES = 2_000_000;

/** What came of asking: an answer, with the bytes of a page, or why there was none. `stopped`: the reader broke it off. */
export type Asked =
  | { from: string; status: number; type: string; bytes: Uint8Array<ArrayBuffer> | null }
  | { failed: 'time-out' | 'no-connection' | 'stopped' };

/** What asking works with. */
export interface AskNeeds {
  fetch: typeof globalThis.fetch;
  /** Milliseconds until the page must be here. */
  patience: number;
  /** Breaks it off. */
  stop: AbortSignal;
}

/**
 * Asks an address once, following where it leads: without cookies, without saying where from, past every cache. The body of an
 * answer is read up to {@link MOST_BYTES}, and only where it is a page. What a browser does not tell apart (no such name, no
 * connection, a certificate it does not trust, a way to a site that is not allowed) is `no-connection`.
 */
export async function askAddress(address: string, { fetch, patience, stop }: AskNeeds): Promise<Asked> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: AbortSignal.any([late.signal, stop]),
    });
    const type = response.headers.get('content-type') ?? '';
    const isPage = response.ok && /^\s*(text\/html|application\/xhtml\+xml|$)/i.test(type);
    const bytes = isPage ? await readBytes(response) : null;
    if (!isPage) await response.body?.cancel();
    return { from: response.url || address, status: response.status, type, bytes };
  } catch {
    return { failed: stop.aborted ? 'stopped' : late.signal.aborted ? 'time-out' : 'no-connection' };
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader && length < MOST_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    const piece = value.subarray(0, MOST_BYTES - length);
    pieces.push(piece);
    length += piece.length;
  }
  await reader?.cancel();
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
