import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clipText, clipTranslator } from '../../locales/clip-text';
import { pickLanguage } from '../../locales/translate';
import type { ClipNote } from '../../model/clip-note';
import { MAX_CLIPPING_TEXT } from '../../model/clipping-limits';
import { clippingFacts } from '../../page/clipping-facts';
import { showNote } from '../../page/quiet-note';
import { selectedBlocks } from '../../page/selected-blocks';
import { selectedText } from '../../page/selected-text';
import { chosenLanguage } from '../page.content/chosen-language';
import { CLIP_SLOT, type ClipScript } from './clip-slot';

/** The clipping's script: reads what a clipping needs of a page, and says what became of it. */
export default defineUnlistedScript(() => {
  const script: ClipScript = {
    read: () => ({
      facts: clippingFacts(document, location.href),
      selected: selectedText(document, MAX_CLIPPING_TEXT),
    }),
    select() {
      const selection = document.getSelection();
      // The range follows the page; the empty one at its beginning selects nothing.
      const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : document.createRange();
      return (reading) => selectedBlocks(reading, range);
    },
    tell: (note) => void tell(note),
  };
  Object.assign(globalThis, { [Symbol.for(CLIP_SLOT)]: script });
});

async function tell(note: ClipNote): Promise<void> {
  const chosen = await chosenLanguage(browser.storage.local);
  const t = clipTranslator(pickLanguage([...chosen, browser.i18n.getUILanguage(), ...navigator.languages]));
  const shown = { text: clipText(t, note), lang: t.language, dir: t.dir, warn: !note.kept || note.short || note.off };
  showNote(document, shown, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
}
