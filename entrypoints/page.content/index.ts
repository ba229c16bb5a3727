import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { badgeTranslator } from '../../locales/badge-text';
import { pickLanguage } from '../../locales/translate';
import { askBackground } from '../../messages/ask';
import { PAGE, type PageCalls } from '../../messages/protocol';
import { answer } from '../../messages/rpc';
import { readInSlices } from '../../page/read-in-slices';
import { type CardOpener, forgetCard, offeredCard } from './card-slot';
import { chosenLanguage } from './chosen-language';
import { measureBadge } from './measure-badge';
import { type PageSession, startSession } from './page-session';

/** True in the build that is measured, and known when it is built: of the released one it leaves nothing. */
const MEASURED = import.meta.env.MODE === 'e2e';

/**
 * The content script. It has no `matches`: the background registers it for the sites the reader allowed. A second run in
 * the same page ends the first (its context is aborted, and with it the session), so nothing ever stands twice.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(ctx) {
    forgetCard();
    const life = new AbortController();
    ctx.onInvalidated(() => life.abort());
    let begun: PageSession | undefined;
    const session = () => (begun ??= begin(life.signal, () => ctx.isInvalid));
    const listener = answer<PageCalls, { url?: string | undefined }>(PAGE, {
      report: () => session().report(),
      reveal: (id) => session().reveal(String(id)),
      step: (by) => session().step(by === -1 ? -1 : 1),
      saveCurrent: () => session().saveCurrent(),
      async articleText() {
        const read = await readInSlices(document, true, life.signal);
        const blocks = read?.reading.text.blocks ?? [];
        // The headline is a fact of its own, and no passage.
        return blocks.map(({ kind, text }) => (kind === 'headline' ? '' : text)).join('\n\n');
      },
      recheck(why, sender) {
        // The background asks whenever it would start the script; only the popup's button stands for the reader.
        session().recheck(sender.url?.includes('/popup.html') === true, why);
        return null;
      },
      stop() {
        life.abort();
        return null;
      },
    });
    browser.runtime.onMessage.addListener(listener);
    life.signal.addEventListener('abort', () => {
      // An orphan's listeners are gone already, and asking for them throws.
      if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
    });
    // A task of its own: compiling and running the script has filled half a frame already.
    setTimeout(() => life.signal.aborted || session());
  },
});

function begin(signal: AbortSignal, isOrphan: () => boolean): PageSession {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  let t = badgeTranslator(pickLanguage(languages));
  // Known long before the first badge, which waits for the page to be quiet.
  void chosenLanguage(browser.storage.local).then((chosen) => {
    t = badgeTranslator(pickLanguage([...chosen, ...languages]));
  });
  return startSession({
    doc: document,
    background: askBackground,
    t: () => t,
    cardScript: loadCard,
    mode: MEASURED ? 'open' : 'closed',
    measure: MEASURED ? measureBadge : undefined,
    copy: copyText,
    isOrphan,
    signal,
  });
}

/** False where the browser refuses: pages without https have no clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The card then shows the citation to be copied by hand.
    return false;
  }
}

async function loadCard(): Promise<CardOpener | null> {
  // Where the background cannot be asked the extension is gone, and its badges go with the next change of the page.
  if (!offeredCard()) await askBackground.loadCard(null).catch(() => null);
  return offeredCard() ?? null;
}
