import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../../page/place-card';

const view = { width: 1280, height: 720 };
const card = { width: 400, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const badgeAt = (passage: Box): Box => box(passage.right - 120, passage.bottom - 20, 100, 18);
const place = (passage: Box, { size = card, window = view, rtl = false } = {}) =>
  placeCard(size, { badge: badgeAt(passage), passage, view: window, rtl });

describe('where the card stands', () => {
  it('is under the passage where there is room', () => {
    expect(place(box(300, 100, 600, 120))).toMatchObject({ top: 228, left: 780 });
  });
  it('is above it near the bottom of the window', () => {
    expect(place(box(300, 500, 600, 120))).toMatchObject({ top: 192 });
  });
  it('is beside a passage that fills the height, on the side where lines end', () => {
    const tall = box(400, 20, 400, 680);
    expect(place(tall).left).toBe(808);
    expect(place(tall, { rtl: true }).left).toBe(8);
  });
  it('is made narrower rather than put over the passage', () => {
    const at = place(box(324, 20, 632, 680));
    expect(at.left).toBe(964);
    expect(at.maxWidth).toBe(308);
  });
  it('is made lower where only that keeps it off the passage', () => {
    const window = { width: 420, height: 700 };
    const at = place(box(10, 20, 400, 380), { window, size: { width: 400, height: 600 } });
    expect(at.top).toBe(408);
    expect(at.maxHeight).toBe(284);
  });
  it('keeps to the window’s edge where nothing else is left, and off the badge', () => {
    const window = { width: 420, height: 400 };
    const at = place(box(10, 10, 400, 380), { window });
    expect(at.top).toBe(8);
    expect(at.maxHeight).toBe(384);
  });
  it('stays in the window when the passage stands half below its lower edge', () => {
    const window = { width: 320, height: 320 };
    const at = place(box(0, 325, 1, 20), { window, size: { width: 400, height: 600 } });
    expect(at.top + Math.min(600, at.maxHeight)).toBeLessThanOrEqual(320);
  });
  it('stays in the window when the passage has scrolled out of it', () => {
    for (const top of [-900, 1500]) {
      const at = place(box(300, top, 600, 120));
      expect(at.top).toBeGreaterThanOrEqual(0);
      expect(at.top + card.height).toBeLessThanOrEqual(view.height);
    }
  });
});

it('never leaves the window, wherever badge and passage are', () => {
  const length = fc.integer({ min: 1, max: 900 });
  const at = fc.integer({ min: -1500, max: 2500 });
  fc.assert(
    fc.property(
      fc.record({ x: at, y: at, w: length, h: length }),
      fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 320, max: 1200 }) }),
      fc.boolean(),
      ({ x, y, w, h }, window, rtl) => {
        const size = { width: 400, height: 600 };
        const found = place(box(x, y, w, h), { size, window, rtl });
        const width = Math.min(size.width, found.maxWidth);
        const height = Math.min(size.height, found.maxHeight);
        expect(found.left).toBeGreaterThanOrEqual(0);
        expect(found.top).toBeGreaterThanOrEqual(0);
        expect(found.left + width).toBeLessThanOrEqual(window.width);
        expect(found.top + height).toBeLessThanOrEqual(window.height);
        expect(width).toBeGreaterThanOrEqual(Math.min(300, window.width - 16));
      },
    ),
  );
});
