import { expect, it } from 'vitest';
import { freeIds } from '../../../formats/free-ids';

it('numbers the ids of one name, past those that stand already', () => {
  const free = freeIds((id) => id === 'ferry-3' || id === 'tram');
  expect(['ferry', 'tram', 'ferry', 'ferry', 'ferry-2', 'quay'].map(free)).toEqual([
    'ferry',
    'tram-2',
    'ferry-2',
    'ferry-4',
    'ferry-2-2',
    'quay',
  ]);
});
