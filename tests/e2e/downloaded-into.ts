import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE = 30_000;
const EVERY = 50;

/** The text of the file that comes into `folder` while `act` runs and after, once it is whole; takes the file away. */
export async function downloadedInto(folder: string, act: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await act();
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
    const now = readdirSync(folder);
    const fresh = now.filter((name) => !before.has(name) && !/\.(part|crdownload|tmp)$/.test(name));
    // Firefox makes the file first and fills it at the end.
    const text = fresh[0] === undefined || now.some((name) => name.endsWith('.part')) ? '' : read(folder, fresh[0]);
    if (text === '' || fresh[0] === undefined) continue;
    // Chromium writes over a file of the same name, and the next would not be seen to be another.
    rmSync(join(folder, fresh[0]));
    return text;
  }
  throw new Error('nothing was downloaded');
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
