import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatchRow } from '../../../cli/match-rows';
import { loadCli } from '../../../scripts/ensure-cli.mjs';

/** A text with a name. */
interface Named {
  id: string;
  text: string;
}

/** What `whence` says of pages against a corpus of `{id, text}` rows: rows by grade asked for, then by page. */
export type Told = Record<'weak' | 'strong', Map<string, MatchRow[]>>;

/**
 * Builds a pack of `records` and matches every page as a .txt file, by the command line and nothing else, in a folder
 * that is removed afterwards.
 */
export async function runWhence(records: readonly Named[], pages: readonly Named[]): Promise<Told> {
  const { main } = await loadCli();
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const call = async (args: string[]) => {
    let out = '';
    const code = await main(args, {
      out: (text: string) => {
        out += text;
      },
      problem: (line: string) => console.error(line),
      bundled: () => Promise.reject(new Error('not asked for')),
    });
    if (code !== 0) throw new Error(`whence ${args[0]} ended with ${code}`);
    return out;
  };
  try {
    const rows = join(folder, 'docs.jsonl');
    const pack = join(folder, 'docs.pack');
    const list = join(folder, 'list');
    writeFileSync(rows, records.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
    await call(['corpus', 'build', rows, '-o', pack]);
    const files = pages.map((page, i) => {
      const file = join(folder, `${i}.txt`);
      writeFileSync(file, page.text);
      return file;
    });
    writeFileSync(list, files.join('\n'));
    const told = async (grade: string) => {
      const out = await call(['match', '--batch', list, '--corpus', pack, '--min-grade', grade, '--json']);
      return new Map(
        out
          .split('\n')
          .filter(Boolean)
          .map((line, i) => [pages[i]?.id ?? '', (JSON.parse(line) as { findings: MatchRow[] }).findings]),
      );
    };
    return { weak: await told('weak'), strong: await told('strong') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
