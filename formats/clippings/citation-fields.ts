import type { Place, ReadField } from '../../model/read-candidate';
import { take } from './citation-pieces';

/** Fields that a citation may name by a word and a colon. */
export type NamedField = 'headline' | 'standfirst' | 'outlet' | 'byline' | 'date' | 'url' | 'place' | 'note';

const WORDS: Readonly<Record<NamedField, string>> = {
  headline: 'headline|title|heading|سرخی|عنوان|شہ سرخی',
  standfirst: 'standfirst|subtitle|sub-?head(?:ing|line)?|deck|strapline|ذیلی سرخی',
  outlet: 'outlet|newspaper|paper|publication|published in|publisher|journal|magazine|site|website|اخبار|ناشر|جریدہ',
  byline: 'by|author|authors|byline|writer|reporter|reported by|written by|مصنف|تحریر|رپورٹر|نامہ نگار|رپورٹ',
  date: 'date|dated|day|published|published on|تاریخ|تاریخ اشاعت|بتاریخ|مورخہ',
  url: 'url|link|address|web|online at|لنک|ربط|پتا',
  place: 'place|dateline|location|مقام',
  note: 'note|notes|remark|status|comment|nb|n\\.b\\.|نوٹ|کیفیت',
};
const LABEL = new RegExp(
  `(?<=^|[\\n;|\\t]|[.)]\\s)[\\s*_•·-]{0,4}(?:${Object.entries(WORDS)
    .map(([field, words]) => `(?<${field}>${words})`)
    .join('|')})[*_]{0,2}\\s?[:：=][*_]{0,2}[ \\t]{0,3}`,
  'giu',
);

/** The named fields of a citation, and what is left of it. `date` is left where it is: it is read with the others. */
export function namedFields(source: string): { fields: Map<NamedField, ReadField<string>>; rest: string } {
  const fields = new Map<NamedField, ReadField<string>>();
  const labels = [...source.matchAll(LABEL)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    field: nameOf(m),
  }));
  let rest = source;
  labels.forEach(({ start, end, field }, i) => {
    const stop = labels[i + 1]?.start ?? source.length;
    const whole = source.slice(end, stop);
    const length = whole.search(/[\n;|\t]/) < 0 ? whole.length : whole.search(/[\n;|\t]/);
    const raw = whole.slice(0, length);
    const value = raw
      .trim()
      .replace(/^[“"«]|[”"»]$/g, '')
      .replace(/(?<=\p{L}{4})\.$/u, '');
    if (field === 'date' || field === 'url') {
      rest = take(rest, { start, end });
      return;
    }
    if (value === '' || fields.has(field)) return;
    const from = end + raw.indexOf(value);
    fields.set(field, { value, known: 'cited', at: { start: from, end: from + value.length } });
    rest = take(rest, { start, end: end + length });
  });
  return { fields, rest };
}

function nameOf(match: RegExpMatchArray): NamedField {
  const [field] = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined) ?? ['note'];
  return field as NamedField; // the groups are named by the keys of WORDS
}

/** Brackets of a citation with what they hold, innermost only. */
export const bracketsOf = (text: string): (Place & { inner: string })[] =>
  [...text.matchAll(/\(([^()\n]{1,400})\)|\[([^[\]\n]{1,400})\]/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    inner: (m[1] ?? m[2] ?? '').trim(),
  }));

const LABEL_FIRST = new RegExp(`^(?:${LABEL.source})`, 'iu');

/** How many lines of a text begin with the name of a field. */
export const fieldLabels = (text: string): number =>
  text.split('\n').filter((line) => LABEL_FIRST.test(line.trimStart())).length;
