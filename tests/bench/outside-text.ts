import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Where other people's text lies, which is measured with and never enters the project: beside the project, or where
 * the environment variable says. Undefined where it is not on this machine.
 */
export function findOutside(variable: string, beside: string): string | undefined {
  const folder = resolve(process.env[variable] ?? `../shared/${beside}`);
  return existsSync(folder) ? folder : undefined;
}

/** The same for a benchmark that is nothing without it: says in a sentence that it is skipped. */
export function outsideFolder(variable: string, beside: string): string | undefined {
  const folder = findOutside(variable, beside);
  if (folder === undefined)
    console.log(`Skipped: the texts to measure with are not on this machine (${variable}, or ../shared/${beside}).`);
  return folder;
}
