import { expect, it } from 'vitest';
import { languageOf } from '../../../components/language-of';

it.each([
  ['Lamps along the quay go out', 'en', 'en'],
  ['Lamps along the quay go out', 'ur', 'und'],
  ['گھاٹ کے چراغ بجھ گئے', 'ur', 'ur'],
  ['گھاٹ: "Lamps"', 'ur', 'ur'],
  ['گھاٹ کے چراغ بجھ گئے', 'en', 'und'],
  ['Фонари', 'ru', 'ru'],
  // Written in three scripts, so none speaks against it.
  ['波止場の灯', 'ja', 'ja'],
  ['2011', 'ur-PK', 'und'],
  ['Lamps', 'no such tag', 'no such tag'],
] as const)('%s in a source in %s is said to be in %s', (text, language, said) => {
  expect(languageOf(text, language)).toBe(said);
});

it('says nothing where nothing is known', () => {
  expect(languageOf('Lamps', null)).toBeUndefined();
});
