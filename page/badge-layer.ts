import { BADGE_TAG, type Badge, type BadgeLook, createBadge } from './badge';
import { anchorOf, endsBlank, laysOutBoxes } from './badge-anchor';
import { createHealCounts } from './heal-counts';
import type { BlockPlace } from './read-page';
import { settleBadges } from './settle-badges';

/** One badge to be shown. */
export interface BadgeSpec {
  /** Id of the finding. */
  id: string;
  place: BlockPlace;
  look: BadgeLook;
}

/** A badge in the page. `spec` changes where the same block is read or checked again. */
export interface MountedBadge {
  spec: BadgeSpec;
  badge: Badge;
}

/** Whom badges tell, and how they are made. */
export interface BadgeLayerOptions {
  mode: ShadowRootMode;
  /** Whether the browser hands a page what its selection meets inside closed roots (Firefox). */
  leaky: boolean;
  /** For the build that is measured only: marks a host with what it stands for. */
  measure?: ((host: HTMLElement, id: string) => void) | undefined;
  onOpen(mounted: MountedBadge): void;
  onPoint(mounted: MountedBadge, pointed: boolean): void;
  onStep(mounted: MountedBadge, by: number): boolean;
}

/** All badges of a page. */
export interface BadgeLayer {
  /** Makes the badges of the next `show` ahead, one a step, so that the task in which they go in stays short. */
  prepare(specs: Iterable<BadgeSpec>): Generator<void, void>;
  /** Shows these badges and no others; what already stands is left where it is. */
  show(specs: readonly BadgeSpec[]): void;
  /** Puts back what the page took away. True where a block itself is gone and the page must be read again. */
  heal(): boolean;
  /** To be asked when the page rests: true where badges were given up, and `show` may try once more. */
  forgive(): boolean;
  find(id: string): MountedBadge | undefined;
  /** Ids of the findings whose badges stand in the page. */
  shown(): string[];
  /** Takes everything off; the page's HTML is again what it was. */
  undo(): void;
}

/** Milliseconds after which badges are fitted that no frame has come for: several frames. */
const UNTOLD = 100;

/** A layer without badges. It looks at the page's styles only in `show`, `heal` and when a block is resized. */
export function createBadgeLayer(doc: Document, options: BadgeLayerOptions): BadgeLayer {
  const { mode, leaky } = options;
  let mounted: MountedBadge[] = [];
  let prepared: MountedBadge[] = [];
  const heals = createHealCounts();
  /** Texts whose badges were not put back when badges were shown last. */
  let givenUp = new Set<string>();
  let unsettled = false;
  const settle = () => {
    unsettled = false;
    settleBadges(mounted);
  };
  const view = doc.defaultView;
  const resized = view && 'ResizeObserver' in view ? new view.ResizeObserver(settle) : null;
  /**
   * A block that is new to the observer is told of in the next frame, behind the layout that the browser does anyway and before
   * anything is painted: measuring there costs no layout of ours. Blocks without a box of their own are not told of.
   */
  const settleSoon = () => {
    if (!resized) return settle();
    unsettled = true;
    setTimeout(() => unsettled && settle(), UNTOLD);
  };

  /** A badge that is not in the page yet: styles are asked for before any badge goes in, as each makes them be worked out anew. */
  const make = (spec: BadgeSpec, anchor: ChildNode): MountedBadge => {
    const made: MountedBadge = {
      spec,
      badge: createBadge(
        spec.place.host.ownerDocument,
        spec.look,
        { mode, leaky, outOfFlow: laysOutBoxes(spec.place.host) || endsBlank(anchor) },
        {
          onOpen: () => options.onOpen(made),
          onPoint: (pointed) => options.onPoint(made, pointed),
          onStep: (by) => options.onStep(made, by),
        },
      ),
    };
    return made;
  };

  const remove = ({ spec, badge }: MountedBadge) => {
    badge.host.remove();
    resized?.unobserve(spec.place.host);
  };

  /** Puts a badge back behind its text, unless that was done too often for this text. */
  const replace = ({ spec, badge }: MountedBadge, anchor: ChildNode): boolean => {
    const may = heals.mayHeal(spec.place.block.text, true);
    if (may) anchor.after(badge.host);
    return may;
  };

  const removeCopies = (among: readonly MountedBadge[]) => {
    const own = new Set<Element>(mounted.map(({ badge }) => badge.host));
    // A document cannot be asked for what stands in its shadow trees and frames.
    const roots = new Set<Node>([doc, ...among.map(({ spec }) => spec.place.host.getRootNode())]);
    // Pages that clone or re-create their HTML copy our empty elements with it.
    for (const root of roots)
      for (const el of (root as ParentNode).querySelectorAll(BADGE_TAG)) if (!own.has(el)) el.remove(); // roots have children
  };

  /** Copied HTML would hold our elements, empty as they are: they stand aside while the browser copies. */
  const standAside = () => {
    const aside = mounted.filter(
      ({ badge: { host } }) => host.isConnected && host.ownerDocument.activeElement !== host,
    );
    for (const { badge } of aside) badge.host.remove();
    setTimeout(() => {
      for (const m of aside) if (mounted.includes(m)) anchorOf(m.spec.place)?.after(m.badge.host);
    });
  };
  doc.addEventListener('copy', standAside, true);

  return {
    *prepare(specs) {
      prepared = [];
      for (const spec of specs) {
        const anchor = anchorOf(spec.place);
        if (anchor) prepared.push(make(spec, anchor));
        yield;
      }
    },
    show(specs) {
      const standing = mounted;
      const fresh: [MountedBadge, ChildNode][] = [];
      const before = givenUp;
      givenUp = new Set();
      mounted = [];
      for (const spec of specs) {
        const i = standing.findIndex((m) => sameBadge(m, spec));
        const old = i < 0 ? undefined : standing.splice(i, 1)[0];
        if (old) {
          old.spec = spec;
          mounted.push(old);
          continue;
        }
        const text = spec.place.block.text;
        const again = before.has(text) || standing.some((m) => m.spec.place.block.text === text);
        if (again && !heals.mayHeal(text)) {
          givenUp.add(text);
          continue;
        }
        const anchor = anchorOf(spec.place);
        if (!anchor) continue;
        const ready = prepared.find((m) => m.spec.place === spec.place && sameLook(m, spec));
        const made = ready ?? make(spec, anchor);
        made.spec = spec;
        fresh.push([made, anchor]);
        mounted.push(made);
      }
      for (const [{ badge, spec }, anchor] of fresh) {
        anchor.after(badge.host);
        resized?.observe(spec.place.host);
      }
      prepared = [];
      for (const left of standing) remove(left);
      removeCopies([...mounted, ...standing]);
      for (const m of mounted) options.measure?.(m.badge.host, m.spec.id);
      if (fresh.length > 0) settleSoon();
      else settle();
    },
    heal() {
      let lost = false;
      let moved = false;
      for (const m of mounted) {
        const anchor = anchorOf(m.spec.place);
        if (!anchor) lost = true;
        else if (m.badge.host.previousSibling !== anchor) moved = replace(m, anchor) || moved;
      }
      removeCopies(mounted);
      if (moved) settle();
      return lost;
    },
    forgive: () => heals.forgive(givenUp),
    find: (id) => mounted.find(({ spec }) => spec.id === id),
    shown: () => mounted.filter(({ badge }) => badge.host.isConnected).map(({ spec }) => spec.id),
    undo() {
      const gone = mounted;
      for (const m of gone) remove(m);
      mounted = [];
      removeCopies(gone);
      resized?.disconnect();
      doc.removeEventListener('copy', standAside, true);
    },
  };
}

function sameBadge(standing: MountedBadge, wanted: BadgeSpec): boolean {
  const { host } = standing.badge;
  return (
    host.isConnected &&
    host.previousSibling === anchorOf(wanted.place) &&
    standing.spec.place.host === wanted.place.host &&
    sameLook(standing, wanted)
  );
}

const sameLook = ({ badge: { look } }: MountedBadge, wanted: BadgeSpec): boolean =>
  look.text === wanted.look.text && look.name === wanted.look.name && look.icon === wanted.look.icon;
