import { partialDateText } from '../locales/date-text';
import { listText, percentText } from '../locales/number-text';
import type { Translate } from '../locales/text';
import type { Evidence, Match } from '../model/finding';

/** Most words, names or figures told in one sentence; the rest would not be read. */
const MOST_TOLD = 8;

/** Likeness of headlines below which it is not told: a third of the letters in common says nothing to a reader. */
const ALIKE = 0.5;

type Of<T extends Evidence['type']> = Extract<Evidence, { type: T }>;

/**
 * The evidence of one match as plain sentences, the weightiest first. They say what was compared and what agreed, never
 * what is true. `titleOf` gives what a record is called, or null for one that is not at hand.
 */
export function becauseText(t: Translate, match: Match, titleOf: (record: string) => string | null): string[] {
  const title = bare(titleOf(match.record) ?? match.record);
  const all = <T extends Evidence['type']>(type: T) => match.because.filter((e): e is Of<T> => e.type === type);
  const sentences = [
    ...(match.kind === 'this-page' ? [t('because.this-page')] : []),
    ...all('link').map((e) => linkText(t, e, title)),
    ...all('shared-text').map((e) => sharedText(t, e, title)),
    ...all('headline')
      .filter((e) => e.score >= ALIKE || match.because.length === 1)
      .map((e) => headlineText(t, e)),
    ...told(
      t,
      'because.names',
      'names',
      all('name').map((e) => nameText(t, e)),
    ),
    ...told(
      t,
      'because.shared-words',
      'words',
      all('shared-words').flatMap((e) => e.words),
    ),
    ...told(
      t,
      'because.figures',
      'figures',
      all('figure').map((e) => e.figure),
    ),
    ...all('date').map((e) => datesText(t, e)),
    ...all('relation').map((e) => t(`because.relation.${e.relation}`, { other: bare(titleOf(e.record) ?? e.record) })),
  ];
  return [...new Set(sentences)];
}

function sharedText(t: Translate, e: Of<'shared-text'>, title: string): string {
  return t('because.shared-text', {
    shared: e.sharedWords,
    count: e.blockWords,
    blockShare: percentText(t, e.blockShare),
    sourceShare: percentText(t, e.sourceShare),
    title,
  });
}

function linkText(t: Translate, e: Of<'link'>, title: string): string {
  if (e.of === 'copy') return t('because.link-copy', { title });
  return t(e.by === 'story-number' ? 'because.link-story-number' : 'because.link-address', { title });
}

function headlineText(t: Translate, { headline: cited, score, words }: Of<'headline'>): string {
  const headline = bare(cited);
  if (score >= 1) return t('because.headline-same', { headline });
  const percent = percentText(t, score);
  if (words.length === 0) return t('because.headline-alike', { headline, score: percent });
  return t('because.headline-words', { headline, score: percent, words: listText(t, words.slice(0, MOST_TOLD)) });
}

function nameText(t: Translate, { name, seen: found }: Of<'name'>): string {
  // An alias in brackets may begin with the last word that was seen: «Harbour Workers’ Union (HWU».
  const seen = found.replace(/\s*\([^)]*$/, '') || found;
  return name.toLocaleLowerCase() === seen.toLocaleLowerCase() ? name : t('because.name-spelt', { name, seen });
}

/** `days` counts from the publication of the report or from its event, whichever is nearer; the sentence says which. */
function datesText(t: Translate, { page, record, days }: Of<'date'>): string {
  const blanks = { page: partialDateText(t, page), record: partialDateText(t, record), count: days };
  if (days === 0 && (page.startsWith(record) || record.startsWith(page)))
    return t('because.same-date', { date: partialDateText(t, page.length > record.length ? record : page) });
  const apart = Math.abs(Date.parse(page) - Date.parse(record)) / 86_400_000;
  if (days > 0 && apart === days) return t('because.dates', blanks);
  return t(days === 0 ? 'because.event-same-date' : 'because.event-dates', blanks);
}

/** One sentence for all values of a sort, or none. */
function told<B extends string>(
  t: Translate,
  key: 'because.names' | 'because.shared-words' | 'because.figures',
  blank: B,
  values: readonly string[],
): string[] {
  const distinct = [...new Set(values)].slice(0, MOST_TOLD);
  return distinct.length > 0 ? [t(key, { [blank]: listText(t, distinct) })] : [];
}

/** A headline without quotation marks around the whole of it; the sentence brings its own. */
function bare(headline: string): string {
  return /^[‘'“"«]([^‘’'“”"«»]+)[’'”"»]$/.exec(headline)?.[1] ?? headline;
}
