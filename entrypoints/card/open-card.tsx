import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Card } from '../../components/Card';
import cardCss from '../../components/card.css?inline';
import { translator } from '../../locales/text';
import type { SavedMatch } from '../../model/saved-match';
import { rangesOf } from '../../page/block-range';
import { openCardHost } from '../../page/card-host';
import type { Box } from '../../page/place-card';
import { placedGuard } from '../guard/guard-slot';
import type { CardOpener } from '../page.content/card-slot';
import { spansOf } from '../page.content/found-places';
import { createCardActions } from './card-actions';
import { cardCitations } from './card-citations';
import { createSavedDetails } from './saved-details';
import { drawWordsAsContent } from './words-as-content';

/** A block of this share of the window's height leaves no room around it. */
const MOST_OF_WINDOW = 0.6;

if (import.meta.env.FIREFOX) drawWordsAsContent();

/** Rows that were taken away in a card; they outlive it, so that saving again brings back their notes. */
const taken = new Map<string, SavedMatch>();

/** Opens the card of a finding beside its badge; see {@link CardOpener}. */
export const openCard: CardOpener = (doc, needs) => {
  const { mounted, finding, mode, language, background, onClose } = needs;
  const t = translator(language);
  const spans = spansOf(finding);
  const citations = cardCitations(t);
  const guard = placedGuard();
  const host = openCardHost({
    mode,
    guard,
    near: mounted.spec.place.host,
    css: cardCss,
    badge: () => mounted.badge.box(),
    passage: () =>
      passageBox(
        spans.flatMap((span) => rangesOf(mounted.spec.place, span)),
        mounted.spec.place.host,
      ),
    rtl: doc.defaultView?.getComputedStyle(mounted.spec.place.host).direction === 'rtl',
    leaky: import.meta.env.FIREFOX,
    onForged: () => draw(),
    onDismiss: (refocus) => onClose(refocus),
  });
  const lead = finding.matches[0];
  let closed = false;
  const draw = () => {
    // A note that is stored while the card closes has nothing to be shown on.
    if (closed) return;
    const now = actions.state();
    const kept = now.saved.find(({ corpus, record }) => corpus === lead?.corpus && record === lead.record);
    const { details, problem } = saved.of(kept?.id ?? null);
    render(
      <Card
        t={t}
        finding={finding}
        host={/^http/.test(doc.location.protocol) ? doc.location.hostname.replace(/^www\./, '') : ''}
        citations={citations}
        {...now}
        {...actions.calls}
        {...saved.calls}
        details={details}
        unheard={guard !== null}
        isPrivate={browser.extension.inIncognitoContext}
        problem={now.problem ?? problem}
        onClose={() => onClose(true)}
      />,
      host.frame,
    );
    host.place();
  };
  const saved = createSavedDetails(background, draw);
  const actions = createCardActions({ ...needs, taken, onChange: draw });
  mounted.badge.setOpen(true);
  draw();
  return {
    mounted,
    save: () => lead && actions.save(lead),
    close(refocus) {
      const hadFocus = host.hasFocus();
      mounted.badge.setOpen(false);
      closed = true;
      render(null, host.frame);
      host.close();
      if (refocus || hadFocus) mounted.badge.focus();
      return actions.changed();
    },
  };
};

/**
 * What the card must not cover: the whole block; of a block that fills most of the window, only the passage.
 */
function passageBox(ranges: readonly Range[], block: Element): Box {
  const whole = block.getBoundingClientRect();
  if (whole.height < MOST_OF_WINDOW * (block.ownerDocument.defaultView?.innerHeight ?? 0)) return whole;
  const boxes = ranges.map((range) => range.getBoundingClientRect()).filter((box) => box.width > 0);
  if (boxes.length === 0) return whole;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
