import { render } from 'preact';
import { Card } from '../../components/Card';
import cardCss from '../../components/card.css?inline';
import type { CardProps } from '../../components/card-props';
import type { Translate } from '../../locales/text';
import type { Finding } from '../../model/finding';
import type { MountedBadge } from '../../page/badge-layer';
import { rangesOf } from '../../page/block-range';
import { openCardHost } from '../../page/card-host';
import type { Box } from '../../page/place-card';
import { spansOf } from './found-places';

/** The props of the card that change while it is open, and the calls it makes; `card-actions.ts` has them. */
export type CardState = Pick<CardProps, 'saved' | 'dismissed' | 'problem'>;
export type CardCalls = Omit<CardProps, 't' | 'finding' | 'host' | 'onClose' | keyof CardState>;

/** An open card. */
export interface OpenCard {
  mounted: MountedBadge;
  /** Draws again; call it when the state has changed. */
  draw(): void;
  /** `refocus`: the badge gets the focus back even where it was elsewhere. */
  close(refocus: boolean): void;
}

/** A block of this share of the window's height leaves no room around it. */
const MOST_OF_WINDOW = 0.6;

/** Opens the card of a finding beside its badge. `onClose` is called for Escape, the close button and a press outside. */
export function openCard(
  doc: Document,
  {
    mounted,
    finding,
    mode,
    t,
    state,
    calls,
    onClose,
  }: {
    mounted: MountedBadge;
    finding: Finding;
    mode: ShadowRootMode;
    t: Translate;
    state(): CardState;
    calls: CardCalls;
    onClose(refocus: boolean): void;
  },
): OpenCard {
  const spans = spansOf(finding);
  const host = openCardHost(doc, {
    mode,
    css: cardCss,
    badge: () => mounted.badge.box(),
    passage: () =>
      passageBox(
        spans.flatMap((span) => rangesOf(mounted.spec.place, span)),
        mounted.spec.place.host,
      ),
    rtl: doc.defaultView?.getComputedStyle(mounted.spec.place.host).direction === 'rtl',
    onDismiss: (refocus) => onClose(refocus),
  });
  const draw = () => {
    render(
      <Card
        t={t}
        finding={finding}
        host={doc.location.hostname.replace(/^www\./, '')}
        {...state()}
        {...calls}
        onClose={() => onClose(true)}
      />,
      host.frame,
    );
    host.place();
  };
  mounted.badge.setOpen(true);
  draw();
  return {
    mounted,
    draw,
    close(refocus) {
      const hadFocus = host.hasFocus();
      mounted.badge.setOpen(false);
      render(null, host.frame);
      host.close();
      if (refocus || hadFocus) mounted.badge.focus();
    },
  };
}

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
