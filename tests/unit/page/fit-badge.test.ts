import { expect, it } from 'vitest';
import { type BadgeRoom, fitBadge } from '../../../page/fit-badge';

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
