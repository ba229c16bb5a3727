// Builds the packs the extension carries: the bundled corpus, and the invented town of the welcome page and the demo.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cliStamp, loadCli } from './ensure-cli.mjs';
import { readStamp, root, stampOf, writeAtOnce } from './stale.mjs';

const PACKS = {
  karachi: ['corpus'],
  sample: ['demo/corpus', 'demo/texts.jsonl'],
};

/**
 * The path of the pack called `name`, built from its record files where it is missing or they are newer. Throws an
 * Error with one sentence where the record files have faults.
 */
export async function ensurePack(name = 'karachi') {
  const folder = join(root, '.output/corpus');
  const pack = join(folder, `${name}.pack`);
  const mark = join(folder, `${name}.stamp`);
  const stamp = stampOf(PACKS[name], cliStamp());
  if (existsSync(pack) && readStamp(mark) === stamp) return pack;
  mkdirSync(folder, { recursive: true });
  const { main } = await loadCli();
  const said = [];
  const code = await main(['corpus', 'build', ...PACKS[name].map((p) => join(root, p)), '-o', pack], {
    out: () => {},
    problem: (line) => said.push(line),
    bundled: () => Promise.reject(new Error('the bundled corpus is being built')),
  });
  if (code !== 0) {
    rmSync(mark, { force: true });
    throw new Error(said.join('\n') || `${relative(root, pack)} could not be built`);
  }
  writeAtOnce(mark, `${stamp}\n`);
  return pack;
}
