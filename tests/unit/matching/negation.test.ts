import { expect, it } from 'vitest';
import { wordsOf } from '../../../matching/fold';
import { sameParity } from '../../../matching/negation';

const agree = (a: string, b: string) =>
  sameParity(...([a, b].map((t) => wordsOf(t).map((w) => w.word)) as [string[], string[]]));

it.each([
  ['MQM denies arrests', 'MQM confirms arrests'],
  ['Police did not make arrests', 'Police made arrests'],
  ['No arrests in London', 'Three arrests in London'],
  ['ISI chief won’t appear in court', 'ISI chief appears in court'],
  ["He doesn't know", 'He knows'],
  ['پولیس نے تردید کی', 'پولیس نے تصدیق کی'],
])('«%s» and «%s» contradict each other', (a, b) => expect(agree(a, b)).toBe(false));

it.each([
  ['MQM denies arrests', 'Arrests refuted by MQM'],
  ['Stop spreading untrue reports', 'Stop spreading false reports'],
  ['Nobody denied it', 'It was confirmed'],
])('«%s» and «%s» do not', (a, b) => expect(agree(a, b)).toBe(true));
