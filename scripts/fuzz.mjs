// `npm run fuzz [-- --minutes N] [--seed S] [--only NAME]`: the generated input of tests/fuzz for longer than `npm test` has time for. The
// seed of a run that found something gives the same inputs again.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './stale.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    WHENCE_FUZZ_MINUTES: values.minutes,
    ...(values.only && { WHENCE_FUZZ_ONLY: values.only }),
    ...(values.seed && { WHENCE_FUZZ_SEED: values.seed }),
  },
});
process.exitCode = done.status ?? 1;
