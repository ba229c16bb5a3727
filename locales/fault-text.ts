import faults from './faults.json';
import { type Language, translate } from './translate';

/**
 * What readers of rows say of a fault, in the language of `t`; null where only their English is known. Readers are pure and
 * speak English, as the command line does; here their sentences are known by form, blanks and all. In English they are
 * null too: they can be shown as they are.
 */
export function faultText(t: { language: Language }, where: string, what: string): string | null {
  if (t.language === 'en') return null;
  for (const { form, urdu } of FORMS) {
    const found = form.exec(what);
    if (!found) continue;
    const said = translate<string>(t.language, { said: urdu })('said', found.groups ?? {});
    return `${placed(where)}: ${said}`;
  }
  return null;
}

const FORMS = Object.entries(faults).map(([english, urdu]) => ({
  form: new RegExp(
    `^${english.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^]*?)')}(?<left>; left out)?$`,
  ),
  urdu,
}));

const PLACES: Readonly<Record<string, string>> = { row: 'قطار', line: 'سطر', entry: 'اندراج' };

/** «row 4» in Urdu; other places as they are. */
function placed(where: string): string {
  const [, what = '', number] = /^(row|line|entry) (\d+)$/.exec(where) ?? [];
  if (where === 'the file') return 'فائل';
  if (where === 'the page') return 'صفحہ';
  return number === undefined ? `\u2068${where}\u2069` : `${PLACES[what]} ${number}`;
}
