import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../cli/progress';
import { main } from '../../../cli/whence';
import { fakeSurroundings, KNOWN_ROWS } from './fake-surroundings';

function shown(terminal: boolean, quiet = false) {
  let time = 0;
  const texts: string[] = [];
  const status = { terminal, width: 60, write: (piece: string) => texts.push(piece) };
  const around = { out: () => undefined, problem: () => undefined, bundled: () => Promise.reject(new Error()), status };
  const progress = progressOn(around, quiet, () => time);
  return {
    progress,
    after(milliseconds: number) {
      time += milliseconds;
    },
    get text() {
      return texts.join('');
    },
  };
}

describe('progress', () => {
  it('on a terminal is one line that changes ten times a second, and goes away', () => {
    const seen = shown(true);
    seen.progress.at('reading a.jsonl', 0.25);
    seen.progress.at('reading a.jsonl', 0.26);
    expect(seen.text).toBe('\r[######..................] reading a.jsonl 25 %');
    seen.after(100);
    seen.progress.at('reading a.jsonl', 0.5);
    seen.progress.at('grouping', null);
    const [, , half, last] = seen.text.split('\r');
    expect(half).toBe('[############............] reading a.jsonl 50 %');
    expect(last?.trim()).toBe('grouping');
    expect(last?.length).toBe(half?.length);
    seen.progress.clear();
    expect(seen.text.split('\r').at(-1)).toBe('');
    expect(seen.text).not.toContain('\n');
  });

  it('elsewhere is a plain line every ten seconds', () => {
    const seen = shown(false);
    seen.progress.at('reading a.jsonl', 0.25);
    seen.after(9_999);
    seen.progress.at('reading a.jsonl', 0.5);
    expect(seen.text).toBe('');
    seen.after(1);
    seen.progress.at('reading a.jsonl', 0.75);
    seen.progress.clear();
    expect(seen.text).toBe('whence: reading a.jsonl 75 %\n');
  });

  it('where it is quiet says nothing', () => {
    const seen = shown(true, true);
    seen.progress.at('reading', 0.5);
    seen.progress.clear();
    expect(seen.text).toBe('');
  });
});

describe('whence corpus build on a terminal', () => {
  const fake = fakeSurroundings();
  const build = async (...args: string[]) => {
    const out: string[] = [];
    const status: string[] = [];
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    await main(['corpus', 'build', rows, '-o', fake.at('x.pack'), ...args], {
      out: (text) => out.push(text),
      problem: () => undefined,
      bundled: () => Promise.reject(new Error()),
      status: { terminal: true, width: 80, write: (text) => status.push(text) },
      peak: () => 300 * 2 ** 20,
    });
    return { out: out.join(''), status: status.join('') };
  };

  it('shows progress, leaves the line empty, and prints the peak of memory', async () => {
    const { out, status } = await build();
    expect(status).toContain('reading rows.jsonl 100 %');
    expect(status).toMatch(/\r +\r$/);
    expect(out).toContain('At most 300 MB of memory were used.');
  });

  it('with --json prints JSON with the peak and nothing else, with --quiet nothing at all', async () => {
    const json = await build('--json');
    expect(JSON.parse(json.out)).toMatchObject({ records: 2, peak: 300 * 2 ** 20 });
    expect(json.status).toBe('');
    expect(await build('--quiet')).toEqual({ out: '', status: '' });
    fake.remove();
  });
});
