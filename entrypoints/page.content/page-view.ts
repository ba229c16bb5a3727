import type { BadgeTranslate } from '../../locales/badge-text';
import type { BackgroundCalls } from '../../messages/protocol';
import type { SavedKey } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import type { Finding } from '../../model/finding';
import type { BadgeLook } from '../../page/badge';
import { type BadgeSpec, createBadgeLayer, type MountedBadge } from '../../page/badge-layer';
import { createPassageMarker } from '../../page/mark-passage';
import type { BlockPlace } from '../../page/read-page';
import { badgeLook } from './badge-look';
import type { CardOpener, OpenCard, SavedPage } from './card-slot';
import { spansOf } from './found-places';

/** What the view needs from outside. */
export interface PageViewNeeds {
  doc: Document;
  background: Caller<BackgroundCalls>;
  /** The badges' words, in the reader's language as it is by now. */
  t(): BadgeTranslate;
  /** The card's script, run where it has not run yet; null where the browser does not run it. */
  cardScript(): Promise<CardOpener | null>;
  mode: ShadowRootMode;
  /** For the measuring build only. */
  measure?: ((host: HTMLElement, finding: Finding) => void) | undefined;
  copy(text: string): Promise<boolean>;
  /** True where the extension was reloaded or removed under us; nothing can be asked any more. */
  isOrphan(): boolean;
  page(): SavedPage;
  /** Something was dismissed in a card that has closed: the page should be checked again. */
  onDismissed(): void;
}

/** Everything of ours that is seen on the page: badges, marks, the card. */
export interface PageView {
  /** Makes ready what the next `show` will show, in steps; nothing is put into the page. */
  prepare(places: ReadonlyMap<Finding, BlockPlace>, badged: readonly string[]): Generator<void, void>;
  /** Shows the findings where they stand; badges for those in `badged` (ids). */
  show(places: ReadonlyMap<Finding, BlockPlace>, badged: readonly string[]): void;
  setSaved(saved: readonly SavedKey[]): void;
  saved(): SavedKey[];
  shown(): string[];
  /** True where a block is gone and the page must be read again. */
  heal(): boolean;
  /** To be asked when the page rests: true where badges were given up, and `show` may try once more. */
  forgive(): boolean;
  /** Scrolls to a finding and focuses its badge; a finding without badge is marked instead. */
  reveal(id: string): boolean;
  /** Goes to the badge after the one in front, or before it; false where there is none. */
  step(by: 1 | -1): boolean;
  /** Opens the card of the badge in front and keeps its lead match; false where no badge is in front. */
  saveCurrent(): boolean;
  closeCard(): void;
  undo(): void;
}

/** Milliseconds a passage without badge stays marked after the popup has led to it. */
const SHOWN_FOR = 4_000;

/** Nothing is put into the page before the first `show`. */
export function createPageView(needs: PageViewNeeds): PageView {
  const { doc, mode } = needs;
  const marker = createPassageMarker(mode);
  let saved: SavedKey[] = [];
  let places: ReadonlyMap<Finding, BlockPlace> = new Map();
  let card: OpenCard | null = null;
  /** The finding whose badge was focused or opened last. */
  let inFront: string | null = null;
  /** Raised whenever a card is wanted or no longer wanted, so that one that comes late stays closed. */
  let wish = 0;
  const layer = createBadgeLayer(doc, {
    mode,
    leaky: import.meta.env.FIREFOX,
    measure: needs.measure && ((host, id) => measured(host, id)),
    onOpen: (mounted) => void toggle(mounted),
    onPoint: (mounted, pointed) => {
      if (pointed) {
        inFront = mounted.spec.id;
        mark(mounted);
      } else markOpen();
    },
    onStep: ({ spec }, by) => step(by, spec.id),
  });

  const findingOf = (id: string) => [...places.keys()].find((finding) => finding.id === id);
  function measured(host: HTMLElement, id: string): void {
    const finding = findingOf(id);
    if (finding) needs.measure?.(host, finding);
  }
  function mark({ spec }: MountedBadge): void {
    const finding = findingOf(spec.id);
    if (finding) marker.mark(spec.place, spansOf(finding));
  }
  function markOpen(): void {
    if (card) mark(card.mounted);
    else marker.unmark();
  }

  function close(refocus: boolean): void {
    wish++;
    const closing = card;
    card = null;
    // Whoever closes the card at once has dismissed all the same.
    void closing?.close(refocus).then((dismissed) => dismissed && needs.onDismissed());
    marker.unmark();
  }
  async function toggle(mounted: MountedBadge, save = false): Promise<void> {
    const same = card?.mounted === mounted;
    close(same);
    // A click on the badge of an extension that is gone takes everything away.
    const finding = findingOf(mounted.spec.id);
    if (same || !finding || needs.isOrphan()) return;
    mark(mounted);
    const mine = wish;
    const open = await needs.cardScript();
    if (mine !== wish || !open) return;
    card = open(doc, {
      ...needs,
      mounted,
      finding,
      language: needs.t().language,
      saved: { get: () => saved, set: keepSaved },
      onClose: close,
    });
    if (save) card.save();
    // The card has just taken the focus, and the badge, losing it, has taken the mark away.
    mark(mounted);
  }

  function keepSaved(keys: readonly SavedKey[]): void {
    saved = [...keys];
  }

  function reveal(id: string): boolean {
    const mounted = layer.find(id);
    const finding = findingOf(id);
    const place = finding && places.get(finding);
    if (!finding || !place?.host.isConnected) return false;
    const still = doc.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    (mounted?.badge.host ?? place.host).scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    if (mounted) {
      mounted.badge.focus();
      mark(mounted);
    } else {
      marker.mark(place, spansOf(finding));
      setTimeout(markOpen, SHOWN_FOR);
    }
    return true;
  }

  /** `by` badges on from the one named, or from the one in front; an infinite step ends at the first or last. */
  function step(by: number, from: string | null): boolean {
    const ids = layer.shown();
    const at = ids.indexOf(from ?? inFront ?? '');
    const first = Number.isFinite(by) ? by > 0 : by < 0;
    const next = ids.at(at >= 0 && Number.isFinite(by) ? (at + by) % ids.length : first ? 0 : -1);
    if (next === undefined || next === from) return false;
    // It belongs to the badge that is left.
    if (card) close(false);
    return reveal(next);
  }

  const looks = new WeakMap<Finding, { t: BadgeTranslate; look: BadgeLook }>();
  /** Worked out once for each language: `prepare` and `show` both ask. */
  function lookOf(finding: Finding): BadgeLook {
    const t = needs.t();
    const known = looks.get(finding);
    if (known?.t === t) return known.look;
    const look = badgeLook(t, finding);
    looks.set(finding, { t, look });
    return look;
  }
  function* specsOf(now: ReadonlyMap<Finding, BlockPlace>, ids: readonly string[]): Generator<BadgeSpec, void> {
    for (const [finding, place] of now)
      if (ids.includes(finding.id)) yield { id: finding.id, place, look: lookOf(finding) };
  }

  return {
    prepare: (now, ids) => layer.prepare(specsOf(now, ids)),
    show(now, ids) {
      places = now;
      const specs = [...specsOf(now, ids)];
      layer.show(specs);
      // Ready before the first press; where it fails, the press tries again.
      if (specs.length > 0) void needs.cardScript();
    },
    setSaved: keepSaved,
    saved: () => saved,
    shown: layer.shown,
    heal: layer.heal,
    forgive: layer.forgive,
    reveal,
    step: (by) => step(by, null),
    saveCurrent() {
      const mounted = card?.mounted ?? layer.find(inFront ?? '');
      if (!mounted) return false;
      // The card says that it was saved, and takes it back.
      if (card) card.save();
      else void toggle(mounted, true);
      return true;
    },
    closeCard: () => close(false),
    undo() {
      close(false);
      layer.undo();
    },
  };
}
