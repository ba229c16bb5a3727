import { describe, expect, it } from 'vitest';
import { type BadgeRoom, fitBadge, fitVertical } from '../../../page/fit-badge';

const room = (change: Partial<BadgeRoom>): BadgeRoom => ({
  textEnd: 300,
  block: { left: 100, right: 700 },
  view: 1280,
  rtl: false,
  full: 120,
  small: 24,
  ...change,
});

it.each<[string, Partial<BadgeRoom>, string]>([
  ['with room behind the last word', {}, 'full'],
  ['near the end of the line', { textEnd: 620 }, 'small'],
  ['on a full line', { textEnd: 695 }, 'below'],
  ['right to left with room', { rtl: true }, 'full'],
  ['right to left on a full line', { rtl: true, textEnd: 104 }, 'below'],
  ['where the window ends before the block does', { view: 350 }, 'small'],
  ['in a block that is not shown', { block: { left: 0, right: 0 }, textEnd: 0 }, 'small'],
])('%s', (_name, change, form) => {
  expect(fitBadge(room(change)).form).toBe(form);
});

it('never reaches out of the block: under a full line its end is the block’s end', () => {
  const full = room({ textEnd: 695 });
  expect(full.textEnd + fitBadge(full).end).toBe(full.block.right);
});

describe('in vertical text', () => {
  const line = { left: 200, right: 220, top: 40, bottom: 300 };
  const vertical = { host: { x: 215, y: 300 }, line, up: false, view: 800, rtl: false, small: 32 };
  /** Where the button stands: its style puts it 5 px behind its host and 13 px above. */
  const top = ({ dy }: { dy: number }, host = vertical.host) => host.y - 13 + dy;
  const left = ({ dx }: { dx: number }, host = vertical.host) => host.x + 5 + dx;

  it('the mark stands under the last word, in the middle of its line', () => {
    const fit = fitVertical(vertical);
    expect(fit.form).toBe('small');
    expect(left(fit) + 16).toBe(210);
    expect(top(fit)).toBe(305);
  });
  it('and above it where lines run upwards', () => {
    const up = { ...vertical, up: true, host: { x: 215, y: 40 } };
    expect(top(fitVertical(up), up.host) + 18).toBe(35);
  });
  it('but never outside the window, unless its line is', () => {
    expect(top(fitVertical({ ...vertical, view: 310 }))).toBe(292);
    const below = { ...vertical, line: { ...line, top: 900, bottom: 1100 }, host: { x: 215, y: 1100 } };
    expect(top(fitVertical(below), below.host)).toBe(1105);
  });
});
