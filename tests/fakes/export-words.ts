import { exportWords } from '../../locales/export-words';
import { popupTranslator } from '../../locales/popup-text';

/** The words of exports in English and Urdu, and the time at which test files are written. */
export const english = exportWords(popupTranslator('en'));
export const urdu = exportWords(popupTranslator('ur'));
export const AT = '2026-03-05T08:00:00.000Z';
