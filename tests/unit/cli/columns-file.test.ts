import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

const build = (...args: string[]) =>
  fake.whence(
    'corpus',
    'build',
    fake.file('t.csv', 'Was,Wo,Wer\nBoats,Courier,Finn\n'),
    '-o',
    fake.at('x.pack'),
    ...args,
  );

describe('--columns FILE', () => {
  it('remembers what --column says, and holds it the next time', async () => {
    const file = fake.at('columns.json');
    const first = await build('--columns', file, '--column', 'headline=Was', '--column', 'outlet=Wo');
    expect(first.code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ headline: 'Was', outlet: 'Wo' });
    expect((await build('--columns', file)).out).toContain('headline from «Was», outlet from «Wo»');
    await build('--columns', file, '--column', 'byline=Wer');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ headline: 'Was', outlet: 'Wo', byline: 'Wer' });
  });

  it.each([
    ['no JSON', 'headline=Was'],
    ['a list', '[]'],
    ['an unknown field', '{"mood": "Was"}'],
    ['a name that is none', '{"headline": 7}'],
  ])('that is %s is refused in one line and left as it is', async (_, text) => {
    const file = fake.file('columns.json', text);
    const refused = await build('--columns', file, '--column', 'headline=Was');
    expect(refused).toMatchObject({ code: 1, problems: [expect.stringContaining('must hold a JSON object')] });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(existsSync(fake.at('x.pack'))).toBe(false);
  });

  it('that is not there is a problem, unless --column fills it', async () => {
    expect(await build('--columns', fake.at('none.json'))).toMatchObject({
      code: 1,
      problems: [expect.stringContaining('no such file')],
    });
  });
});
