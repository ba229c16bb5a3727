import type { CardProps } from '../../components/card-props';
import type { Language } from '../../locales/translate';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Finding } from '../../model/finding';
import type { MountedBadge } from '../../page/badge-layer';

/**
 * Where the card's script leaves its one function for the page's script. Both run in the extension's own world of the
 * page, which the page's scripts cannot reach. The card is a script of its own because most pages never open one.
 */

/** The props of the card that change while it is open, and the calls it makes; `card-actions.ts` has them. */
export type CardState = Pick<CardProps, 'saved' | 'dismissed' | 'problem'>;
export type CardCalls = Pick<
  CardProps,
  'onSave' | 'onUnsave' | 'onDismiss' | 'onUndismiss' | 'onCopy' | 'onOpenSaved' | 'onOpenPanel'
>;

/** An open card. */
export interface OpenCard {
  mounted: MountedBadge;
  /** Draws again; call it when the state has changed. */
  draw(): void;
  /** `refocus`: the badge gets the focus back even where it was elsewhere. */
  close(refocus: boolean): void;
}

/** Opens the card of a finding beside its badge. `onClose` is called for Escape, the close button and a press outside. */
export type CardOpener = (
  doc: Document,
  needs: {
    mounted: MountedBadge;
    finding: Finding;
    mode: ShadowRootMode;
    language: Language;
    state(): CardState;
    calls: CardCalls;
    background: Caller<BackgroundCalls>;
    onClose(refocus: boolean): void;
  },
) => OpenCard;

const SLOT = Symbol.for('whence.card');
// A property nobody has declared on the global object.
const world = globalThis as { [SLOT]?: CardOpener | undefined };

/** For the card's script: here it is. */
export function offerCard(open: CardOpener): void {
  world[SLOT] = open;
}

/** For the page's script: the card, where its script has run. */
export const offeredCard = (): CardOpener | undefined => world[SLOT];

/** Forgets a card that an earlier version of the extension has left in an open page. */
export function forgetCard(): void {
  delete world[SLOT];
}
