import type { Problem, ProblemCode } from '../model/problem';
import en from './en.json';
import problemsEn from './problems-en.json';
import problemsUr from './problems-ur.json';
import { type Language, translate } from './translate';
import ur from './ur.json';

type ProblemKey = `problem.${ProblemCode}` | 'problem.this-file';

// Every problem has its sentence: these lines do not compile otherwise.
const ENGLISH: Readonly<Record<ProblemKey, string>> = { ...en, ...problemsEn };
const URDU: Readonly<Record<ProblemKey, string>> = { ...ur, ...problemsUr };

/** One or two plain sentences in the language of `t`: what happened and what to do about it. */
export function problemText(t: { language: Language }, problem: Problem): string {
  const say = translate<ProblemKey>(t.language, { en: ENGLISH, ur: URDU }[t.language]);
  return say(`problem.${problem.code}`, { file: say('problem.this-file'), ...problem.detail });
}
