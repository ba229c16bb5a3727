import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadCli } from '../../scripts/ensure-cli.mjs';
import { newsWorld } from './generated-news';
import { keepResult, table } from './results';

/** Records and words of each: about 2 and 20 kB of text. */
const RUNS: readonly [number, number][] = [
  [1000, 320],
  [10_000, 320],
  [100_000, 320],
  [1000, 3200],
  [10_000, 3200],
  [100_000, 3200],
];
const FOLDER = resolve('.output/bench/build');
const MB = 2 ** 20;

/**
 * `whence corpus build` of JSON Lines as it is run by hand: time and the most memory. With an argument, only runs of at most so
 * many records.
 */
export async function run([most = '100000']: readonly string[]): Promise<void> {
  await loadCli();
  mkdirSync(FOLDER, { recursive: true });
  const rows = RUNS.filter(([records]) => records <= Number(most)).map(([records, words]) => measured(records, words));
  rmSync(FOLDER, { recursive: true, force: true });
  keepResult(
    'build',
    `## Building a pack of JSON Lines

\`whence corpus build\` in a process of its own, grouping and look-ups included; generated news, every third record of an event. The file is read a line at a time and each text is dropped once it is folded; what stays is four bytes a word, the first 400 words for grouping, and the facts. The most memory is what the command prints itself (resident, the program and Node's own 60 MB among it).

${table([['records', 'MB of rows', 'words a text', 'seconds', 'most memory, MB', 'MB of pack'], ...rows])}

A pack holds 134 million words at most (27 bits): more is refused in one sentence, while the file is read.`,
  );
}

function measured(records: number, words: number): (string | number)[] {
  const rows = resolve(FOLDER, 'rows.jsonl');
  writeRows(rows, records, words);
  const pack = resolve(FOLDER, 'x.pack');
  const before = performance.now();
  const done = spawnSync(process.execPath, ['scripts/whence.mjs', 'corpus', 'build', rows, '-o', pack, '--json'], {
    encoding: 'utf8',
    maxBuffer: 512 * MB,
  });
  const seconds = ((performance.now() - before) / 1000).toFixed(0);
  const size = Math.round(statSync(rows).size / MB);
  rmSync(rows);
  const given = [records.toLocaleString('en'), size, words];
  if (done.status !== 0)
    return [
      ...given,
      seconds,
      `refused: ${/too many words/.exec(done.stderr)?.[0] ?? done.stderr.trim().slice(-200)}`,
      '–',
    ];
  const { peak, bytes }: { peak: number; bytes: number } = JSON.parse(done.stdout);
  return [...given, seconds, Math.round(peak / MB), (bytes / MB).toFixed(1)];
}

/** Rows a chunk at a time; three records in a row share an event's words. */
function writeRows(path: string, records: number, words: number): void {
  const world = newsWorld(7);
  const file = openSync(path, 'w');
  let event = '';
  for (let n = 0; n < records; n++) {
    if (n % 3 === 0) event = world.article(60);
    const text = `${event} ${world.article(words - 60)}`;
    const published = new Date(Date.UTC(2001, 0, 1) + (n % 7000) * 86_400_000).toISOString().slice(0, 10);
    writeSync(
      file,
      `${JSON.stringify({ id: `r${n}`, headline: event.slice(0, 60), outlet: `Outlet ${n % 60}`, published, text })}\n`,
    );
  }
  closeSync(file);
}
