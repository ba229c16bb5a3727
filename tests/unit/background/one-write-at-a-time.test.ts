import { afterEach, expect, it } from 'vitest';
import { prepared, WORK } from '../../fakes/storage-world';
import { writesUnderWay } from '../../fakes/writes-under-way';

/** Work that writes no database, but the settings alone, which are written in one go. */
const SETTINGS = [
  'marking as not relevant',
  'showing again',
  'switching a site off',
  'switching a corpus off',
  'choosing a language',
  'remembering columns',
  'keeping texts',
];
let seen: ReturnType<typeof writesUnderWay> | undefined;

afterEach(() => seen?.restore());

// Firefox keeps what was asked behind the write that met the end of its quota, though it gives the transaction up.
it.each(Object.entries(WORK))('%s asks for no write before the one before it is done', async (what, { work }) => {
  const { world, name } = await prepared(what);
  seen = writesUnderWay();
  await work(world, name);
  if (SETTINGS.includes(what)) expect(seen.all).toBe(0);
  else expect(seen).toMatchObject({ most: 1 });
});
