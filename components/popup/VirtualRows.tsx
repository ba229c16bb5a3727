import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** A saved match until it has been measured: title, two lines of facts, tags, note. In pixels, as everything here. */
const ROW_HEIGHT = 168;
const GAP = 8;
/** Rows kept above and below the window, so that the tab key and quick scrolling meet rows that are there. */
const OVERSCAN = 4;
/** What covers the upper edge of the popup: the tabs and the search field. */
const COVERED = 110;

/** Props of {@link VirtualRows}. */
export interface VirtualRowsProps {
  /** Name of the list, for screen readers. */
  label: string;
  /** Ids of the rows in order. */
  ids: readonly string[];
  /** Names what is listed in which order; when it changes, the list begins again at its top. */
  listing: string;
  /** Height of a row until it has been measured, in pixels. */
  rowHeight?: number;
  /** What covers the upper edge of the window, in pixels. */
  covered?: number;
  /** What stands in the row at a place. */
  children(index: number): ComponentChildren;
}

/**
 * A list of any length of which only the rows about the window are there. Rows may have any height. The row with the focus
 * and its neighbours stay, wherever the list is scrolled; where that row goes, the one in its place gets the focus. In
 * the element marked `data-row-key` the arrow keys, Home and End go from row to row.
 */
export function VirtualRows(props: VirtualRowsProps) {
  const { label, ids, listing, rowHeight = ROW_HEIGHT, covered = COVERED, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const [top, setTop] = useState(0);
  const focused = useRef<{ id: string; index: number } | null>(null);
  /** The row to focus as soon as it is there. */
  const goTo = useRef<number | null>(null);

  // The same as long as the rows are: a new one has all rows laid out anew.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const options: VirtualizerOptions<Window, HTMLLIElement> = {
    count: ids.length,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
    getItemKey,
    gap: GAP,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: GAP,
    initialOffset: () => window.scrollY,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => draw(0),
    rangeExtractor: (range) => withFocused(range, indexOf(focused.current)),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);

  function indexOf(of: { id: string; index: number } | null): number {
    if (!of) return -1;
    return ids[of.index] === of.id ? of.index : ids.indexOf(of.id);
  }

  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    const now = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(now - top) > 1) setTop(now);
    keepFocus();
  });

  const listed = useRef(listing);
  useLayoutEffect(() => {
    if (listed.current === listing) return;
    listed.current = listing;
    if (window.scrollY > top - covered) window.scrollTo(0, Math.max(0, top - covered));
  }, [listing, top, covered]);

  /** After drawing: gives the focus to the row it was sent to, or to the one in the place of a row that has gone. */
  function keepFocus(): void {
    const was = focused.current;
    if (was && indexOf(was) < 0) {
      focused.current = null;
      // Not where the reader is elsewhere by now, in the search field for instance.
      if (document.activeElement === document.body && ids.length > 0) go(Math.min(was.index, ids.length - 1));
    }
    if (goTo.current === null) return;
    const key = keyOf(list.current?.querySelector(`[data-index="${goTo.current}"]`));
    if (!key) return;
    goTo.current = null;
    key.focus({ preventScroll: true });
  }

  function go(index: number): void {
    goTo.current = index;
    virtual.scrollToIndex(index);
    draw(0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as Element; // events of the list come from elements in it
    if (!target.closest('[data-row-key]') || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index'));
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < ids.length) go(to);
  }

  return (
    <ul
      ref={list}
      class="rows"
      aria-label={label}
      style={{ blockSize: `${virtual.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const index = Number((event.target as Element).closest('[data-index]')?.getAttribute('data-index'));
        const id = ids[index];
        if (id !== undefined) focused.current = { id, index };
      }}
    >
      {virtual.getVirtualItems().map(({ index, start, key }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={ids.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}

/** The rows about the window, with the one that has the focus and its neighbours, in order. */
function withFocused(range: Range, focused: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (focused < 0) return shown;
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...kept, ...shown])].sort((a, b) => a - b);
}

const keyOf = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('[data-row-key]') ?? null;
