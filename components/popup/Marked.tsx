import type { Letters } from './search-saved';

/** Text with the letters a search has found in `<mark>`. Written in its own direction. */
export function Marked({ text, letters = [] }: { text: string; letters?: Letters | undefined }) {
  const parts = [];
  let at = 0;
  for (const [first, last] of letters) {
    parts.push(text.slice(at, first), <mark key={first}>{text.slice(first, last + 1)}</mark>);
    at = last + 1;
  }
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
