/** A day's number, or null of no date. */
export function dayOf(date: string): number | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : time / 86_400_000;
}

const APART = 365;

/** True where two days lie so far apart that a page of the one cannot report what a record of the other does. */
export const farApart = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) > APART;
