import { countWords } from './count-words';
import { inSlices, nextTask } from './in-slices';
import { judgePage } from './judge-page';
import { type PageReading, readSteps } from './read-page';

/** A page that changes between the slices as often as this is read in one go. */
const MAX_STARTS = 3;
/** With fewer words of prose than this the article may be in a frame. */
const LEAST_PROSE = 40;
const PROSE_WORDS = 12;
/** Frames smaller than this (CSS pixels) hold no article. */
const LEAST_FRAME = { width: 280, height: 200 };

/**
 * Reads a page without holding it up: in slices with pauses between them, from the start again where the page changed in a
 * pause. `took`: milliseconds of work; `whole` as for `readPage`. Where the page states an article and has no prose of its own, the largest frame of
 * the same origin is read in its place. Null where the signal was aborted meanwhile.
 */
export async function readInSlices(
  doc: Document,
  whole: boolean,
  signal: AbortSignal,
): Promise<{ reading: PageReading; took: number } | null> {
  const address = doc.location.href;
  const outer = await readDocument(doc, address, whole, signal);
  if (!outer) return null;
  const { other, text } = outer.reading;
  // A mail, an editor or a front page shows other matter in frames; nobody asked for that.
  const mayFrame = other === null && !text.linksOnly && proseOf(outer.reading) < LEAST_PROSE;
  const frame = mayFrame ? largestFrame(doc) : null;
  if (!frame) return outer;
  // A frame made from a string has no address of its own; its links are relative to the page.
  const inner = await readDocument(frame, frame.baseURI.startsWith('http') ? frame.baseURI : address, whole, signal);
  if (!inner) return null;
  const took = outer.took + inner.took;
  const stated = outer.reading.facts.article || inner.reading.facts.article;
  if (!stated || !judgePage(inner.reading).news) return { reading: outer.reading, took };
  return { reading: framed(outer.reading, inner.reading, frame), took };
}

/** One document; null where the signal was aborted. */
async function readDocument(doc: Document, address: string, whole: boolean, signal: AbortSignal) {
  let took = 0;
  const watch = new MutationObserver(() => {});
  for (let start = 1; ; start++) {
    // The first slice has a task of its own too: the script has just been started in this one.
    await nextTask();
    if (signal.aborted) return null;
    watch.observe(doc, { childList: true, characterData: true, subtree: true });
    try {
      const unchanged = () => !signal.aborted && watch.takeRecords().length === 0;
      const slice = start < MAX_STARTS ? undefined : Number.POSITIVE_INFINITY;
      const read = await inSlices(readSteps(doc, address, whole), unchanged, slice);
      took += read.took;
      if (read.value) return { reading: read.value, took };
    } finally {
      watch.disconnect();
    }
  }
}

const proseOf = ({ text }: PageReading): number =>
  text.blocks
    .map((block) => countWords(block.text))
    .reduce((sum, words) => sum + (words >= PROSE_WORDS ? words : 0), 0);

/** The document of the largest frame that the page may look into itself. Others have no `contentDocument`. */
function largestFrame(doc: Document): Document | null {
  let best: Document | null = null;
  let most = 0;
  for (const frame of doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe,frame')) {
    const inner = frame.contentDocument;
    if (!inner?.body?.firstElementChild) continue;
    const { clientWidth, clientHeight } = frame;
    if (clientWidth < LEAST_FRAME.width || clientHeight < LEAST_FRAME.height) continue;
    if (clientWidth * clientHeight > most) [best, most] = [inner, clientWidth * clientHeight];
  }
  return best;
}

/** What stands in the frame, under the address the reader sees; the rest as the one says who calls it an article. */
function framed(outer: PageReading, inner: PageReading, frame: Document): PageReading {
  const { text, facts } = outer.facts.article ? outer : inner;
  const { address } = outer.text;
  return { ...inner, text: { ...text, address, blocks: inner.text.blocks }, facts, roots: [frame, ...inner.roots] };
}
