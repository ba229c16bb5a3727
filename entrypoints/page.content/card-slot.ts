import type { Language } from '../../locales/translate';
import type { BackgroundCalls } from '../../messages/protocol';
import type { SavedKey } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import type { Finding } from '../../model/finding';
import type { SavedMatch } from '../../model/saved-match';
import type { MountedBadge } from '../../page/badge-layer';

/**
 * Where the card's script leaves its one function for the page's script. Both run in the extension's own world of the
 * page, which the page's scripts cannot reach. The card is a script of its own because most pages never open one.
 */

/** The page as a saved match names it. */
export type SavedPage = SavedMatch['page'];

/** What a card needs of the page's script. */
export interface CardNeeds {
  mounted: MountedBadge;
  finding: Finding;
  mode: ShadowRootMode;
  language: Language;
  background: Caller<BackgroundCalls>;
  page(): SavedPage;
  copy(text: string): Promise<boolean>;
  /** What is saved for the page; outlives the card. */
  saved: { get(): SavedKey[]; set(saved: SavedKey[]): void };
  /** For Escape, the close button and a press outside. The page's script then calls `close`. */
  onClose(refocus: boolean): void;
}

/** An open card. */
export interface OpenCard {
  mounted: MountedBadge;
  /** Keeps the lead match, as the card's button does. */
  save(): void;
  /**
   * `refocus`: the badge gets the focus back even where it was elsewhere. True where something was dismissed in the card,
   * so that the page must be checked again.
   */
  close(refocus: boolean): Promise<boolean>;
}

/** Opens the card of a finding beside its badge. */
export type CardOpener = (doc: Document, needs: CardNeeds) => OpenCard;

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
