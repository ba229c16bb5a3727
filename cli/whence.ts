import { DamagedEntry } from '../formats/pack-catalogue';
import { corpusBuild } from './corpus-build';
import { corpusCheck } from './corpus-check';
import { corpusInfo } from './corpus-info';
import { HELP } from './help';
import { match } from './match';
import type { Surroundings } from './surroundings';
import { Trouble, wrongUsage } from './trouble';

/**
 * The `whence` command. `args` is the command line without program names. Gives the exit code: 0 done, 1 a problem
 * (said in one line through `around.problem`), 2 wrong usage. Only bugs are thrown.
 */
export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await run(args, around);
  } catch (error) {
    if (error instanceof DamagedEntry) {
      around.problem(`a pack was not written as it should be (${error.message}); build it again from its records`);
      return 1;
    }
    if (!(error instanceof Trouble)) throw error;
    around.problem(error.message);
    return error.exit;
  }
}

async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined) throw wrongUsage('nothing to do: give a command, such as match or corpus');
  if (args.includes('--help') || args.includes('-h') || command === 'help') {
    around.out(HELP);
    return 0;
  }
  if (command === 'match') return match(rest, around);
  if (command !== 'corpus') throw wrongUsage(`there is no command «${command}»`);
  const [part, ...inputs] = rest;
  if (part === 'build') return corpusBuild(inputs, around);
  if (part === 'check') return corpusCheck(inputs, around);
  if (part === 'info') return corpusInfo(inputs, around);
  throw wrongUsage(part === undefined ? 'corpus needs build, check or info' : `there is no command «corpus ${part}»`);
}
