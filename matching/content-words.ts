import { stem } from './stem';
import { STOP_WORDS } from './stop-words';

/** Whether a folded word tells anything: grammar does not, and one or two digits are a date or a score on every page. */
export function tells(word: string): boolean {
  return !STOP_WORDS.has(word) && !/^\d{1,2}$/.test(word);
}

/** Stems of the words among folded `words` that tell something. */
export function contentStems(words: readonly string[]): Set<string> {
  return new Set(words.filter(tells).map(stem));
}
