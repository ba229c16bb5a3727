import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../cli/whence';

/** A folder of its own, and the command run in sight: what it printed, what it complained of, how it ended. */
export function fakeSurroundings() {
  const folder = mkdtempSync(join(tmpdir(), 'whence-cli-'));
  const at = (name: string) => join(folder, name);
  return {
    at,
    /** Writes a file and gives its path. */
    file(name: string, text: string | Uint8Array): string {
      writeFileSync(at(name), text);
      return at(name);
    },
    /** Runs the command. */
    async whence(...args: string[]): Promise<{ code: number; out: string; problems: string[] }> {
      let out = '';
      const problems: string[] = [];
      const code = await main(args, {
        out: (text) => {
          out += text;
        },
        problem: (line) => problems.push(line),
        bundled: () => Promise.reject(new Error('there is none in this test')),
      });
      return { code, out, problems };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The passage the fake corpus knows; 42 words of our own. */
export const KNOWN_PASSAGE =
  'The lighthouse keeper counted eleven herring boats at dusk, wrote the number on the slate beside the stair, and found in the morning that somebody had rubbed it out and put fourteen, in a hand that nobody on the island would own.';

/** Two records as JSON Lines: one with text, one without. */
export const KNOWN_ROWS = [
  {
    id: 'slate-1',
    headline: 'Fourteen boats, or eleven?',
    text: KNOWN_PASSAGE,
    outlet: 'Island Courier',
    published: '1931-05-02',
    url: 'https://island-courier.example/news/77/fourteen-boats',
    claims: ['The Courier said the number had been changed overnight.'],
  },
  { id: 'slate-2', headline: 'Keeper keeps his slate indoors', outlet: 'Island Courier', published: '1931-05-09' },
]
  .map((row) => `${JSON.stringify(row)}\n`)
  .join('');
