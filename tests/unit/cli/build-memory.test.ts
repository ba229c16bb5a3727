import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCli } from '../../../scripts/ensure-cli.mjs';
import { fakeSurroundings } from './fake-surroundings';

const BUNDLE = join(import.meta.dirname, '../../../.output/cli/whence.mjs');
/** Megabytes that Node may use for what is no typed array; the command alone takes about 20. */
const HEAP = 40;
const RECORDS = 100;
/** Characters of one text; all together they have twice what the heap may hold. */
const TEXT = 800_000;
const WORD = 16;

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

it('builds a pack of texts that are twice as long as the memory it has for text', async () => {
  await loadCli();
  const rows = fake.at('rows.jsonl');
  const file = openSync(rows, 'w');
  for (let n = 0; n < RECORDS; n++) {
    // Words that are all different: a text that repeats itself has few pairs.
    const text = Array.from({ length: TEXT / WORD }, (_, i) => `w${n}x${100_000 + i}`.padEnd(WORD)).join('');
    writeSync(file, `${JSON.stringify({ id: `r${n}`, headline: `Ferry ${n}`, text })}\n`);
  }
  closeSync(file);
  const run = `const { main } = await import(${JSON.stringify(pathToFileURL(BUNDLE).href)});
    const said = { out: (text) => process.stdout.write(text), problem: (line) => process.stderr.write(line) };
    process.exitCode = await main(['corpus', 'build', ${JSON.stringify(rows)}, '-o', ${JSON.stringify(fake.at('x.pack'))}], said);`;
  const done = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, '--input-type=module', '-e', run], {
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  expect(done.stdout).toContain(`x.pack: ${RECORDS} records, ${RECORDS} with text given`);
}, 240_000);
