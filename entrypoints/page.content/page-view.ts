import type { Translate } from '../../locales/text';
import type { BackgroundCalls, SavedKey } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Finding } from '../../model/finding';
import { createBadgeLayer, type MountedBadge } from '../../page/badge-layer';
import { createPassageMarker } from '../../page/mark-passage';
import type { BlockPlace } from '../../page/read-page';
import { badgeLook } from './badge-look';
import { createCardActions, type SavedPage } from './card-actions';
import { spansOf } from './found-places';
import { type OpenCard, openCard } from './open-card';

export interface PageViewNeeds {
  doc: Document;
  background: Caller<BackgroundCalls>;
  t: Translate;
  mode: ShadowRootMode;
  measure?: ((host: HTMLElement, finding: Finding) => void) | undefined;
  copy(text: string): Promise<boolean>;
  isOrphan(): boolean;
  page(): SavedPage;
  /** Something was dismissed in a card that has closed: the page should be checked again. */
  onDismissed(): void;
}

/** Everything of ours that is seen on the page: badges, marks, the card. */
export interface PageView {
  show(places: ReadonlyMap<Finding, BlockPlace>): void;
  setSaved(saved: readonly SavedKey[]): void;
  saved(): SavedKey[];
  shown(): string[];
  /** True where a block is gone and the page must be read again. */
  heal(): boolean;
  /** Scrolls to a finding and focuses its badge; a finding without badge is marked instead. */
  reveal(id: string): boolean;
  closeCard(): void;
  undo(): void;
}

/** Milliseconds a passage without badge stays marked after the popup has led to it. */
const SHOWN_FOR = 4_000;

/** Nothing is put into the page before the first `show`. */
export function createPageView(needs: PageViewNeeds): PageView {
  const { doc, t, mode } = needs;
  const marker = createPassageMarker(doc);
  const actions = createCardActions({ ...needs, onChange: () => card?.draw() });
  let places: ReadonlyMap<Finding, BlockPlace> = new Map();
  let card: OpenCard | null = null;
  const layer = createBadgeLayer(doc, {
    mode,
    measure: needs.measure && ((host, id) => measured(host, id)),
    onOpen: (mounted) => toggle(mounted),
    onPoint: (mounted, pointed) => (pointed ? mark(mounted) : markOpen()),
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
    const closing = card;
    card = null;
    closing?.close(refocus);
    marker.unmark();
    if (actions.reset()) needs.onDismissed();
  }
  function toggle(mounted: MountedBadge): void {
    const same = card?.mounted === mounted;
    close(same);
    // A click on the badge of an extension that is gone takes everything away.
    const finding = findingOf(mounted.spec.id);
    if (same || !finding || needs.isOrphan()) return;
    card = openCard(doc, { mounted, finding, mode, t, state: actions.state, calls: actions.calls, onClose: close });
    mark(mounted);
  }

  return {
    show(now) {
      places = now;
      const strong = [...now].filter(([finding]) => finding.grade === 'strong');
      layer.show(strong.map(([finding, place]) => ({ id: finding.id, place, look: badgeLook(t, finding) })));
    },
    setSaved: actions.setSaved,
    saved: actions.saved,
    shown: layer.shown,
    heal: layer.heal,
    reveal(id) {
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
    },
    closeCard: () => close(false),
    undo() {
      close(false);
      layer.undo();
      marker.undo();
    },
  };
}
