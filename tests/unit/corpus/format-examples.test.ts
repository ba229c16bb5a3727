import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkWording } from '../../../formats/check-wording';
import { assembleCorpus } from '../../../formats/corpus-folder';
import { readJsonLines } from '../../../formats/read-json-lines';

const page = readFileSync(join(import.meta.dirname, '../../../corpus/FORMAT.md'), 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

it('the record file shown in FORMAT.md is one', () => {
  const { parts, problems } = assembleCorpus([{ path: 'events/example.json', text: examples[0] ?? '' }]);
  expect(problems).toEqual([]);
  expect(parts.records).toHaveLength(1);
  expect(checkWording(parts, {})).toEqual([]);
});

it('the row shown in FORMAT.md is one', () => {
  const { records, faults } = readJsonLines([examples[1] ?? '']);
  expect(faults).toEqual([]);
  expect(records[0]).toMatchObject({ record: { outlet: 'harrowmere-gazette' }, text: expect.any(String) });
});
