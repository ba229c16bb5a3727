/** Languages by the names that people and LaTeX give them. */
const TAGS: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  urdu: 'ur',
  hindi: 'hi',
  sindhi: 'sd',
  pashto: 'ps',
  punjabi: 'pa',
  bengali: 'bn',
  arabic: 'ar',
  persian: 'fa',
  turkish: 'tr',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  russian: 'ru',
  dutch: 'nl',
};

/** A BCP 47 tag for what a reference manager holds as language; null where it is neither a tag nor a name known here. */
export function languageTag(text: string | null | undefined): string | null {
  const said = text?.trim() ?? '';
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(said)) return said.replaceAll('_', '-');
  const name = said.toLowerCase();
  return Object.hasOwn(TAGS, name) ? (TAGS[name] ?? null) : null;
}
