/** True for the light text of a dark page; `color` as a computed style gives it. */
export function isLight(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (/^rgba?\(([^)]*)\)/.exec(color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 140;
}
