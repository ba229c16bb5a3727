/** A value nested deeper than anything of ours. */
function deep(levels: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = { note: 'round and round' };
  value.self = value;
  return value;
}

/** What may stand where something else belongs, in a database that was damaged or that another version wrote. */
export const CORRUPT: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'an empty text': '',
  'a text': 'x',
  'a text of 50 MB': 'x'.repeat(50_000_000),
  'half a pair of surrogates': '\ud83d',
  'an address that runs': 'javascript:alert(1)',
  zero: 0,
  'a negative number': -1,
  'a fraction': 0.5,
  'no number': Number.NaN,
  endless: Number.POSITIVE_INFINITY,
  'a large integer': 2n ** 64n,
  true: true,
  'an empty list': [],
  'a list': ['x', 7],
  'an empty object': {},
  'an object': { schema: 9, id: 'x' },
  'a date': new Date(0),
  'no date': new Date(Number.NaN),
  'a map': new Map([['x', 1]]),
  bytes: new Uint8Array([1, 2, 3]),
  'many levels': deep(500),
  'a circle': circle(),
};

/** The row with something else in one place, once for each field, however deep it lies, and each corrupt value; and the value alone. */
export function* corrupted(row: object): Generator<{ where: string; what: string; value: unknown }> {
  for (const [what, bad] of Object.entries(CORRUPT)) {
    if (bad !== undefined) yield { where: 'the row', what, value: bad };
    for (const path of pathsOf(row)) yield { where: path.join('.'), what, value: withAt(row, path, bad) };
  }
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function withAt(value: unknown, [first, ...rest]: readonly string[], bad: unknown): unknown {
  if (first === undefined) return bad;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[first] = withAt(copy[first], rest, bad);
  return copy;
}
