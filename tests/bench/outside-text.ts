import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Where other people's text lies, which is measured with and never enters the project: beside the project, or where
 * the environment variable says. Undefined, with a sentence printed, where it is not on this machine.
 */
export function outsideFolder(variable: string, beside: string): string | undefined {
  const folder = resolve(process.env[variable] ?? `../shared/${beside}`);
  if (existsSync(folder)) return folder;
  console.log(`Skipped: the texts to measure with are not on this machine (${variable}, or ../shared/${beside}).`);
  return undefined;
}
