import { readFileSync } from 'node:fs';
import { freeIds } from '../formats/free-ids';
import { createMatcher, type Matcher } from '../matching/matcher';
import type { Corpus } from '../model/corpus';
import type { Grade } from '../model/finding';
import { loadCorpus } from './load-corpus';
import { matchRows, pageFacts } from './match-rows';
import { matchTable } from './match-table';
import { dayOf, onlyOne, readOptions } from './options';
import { type PageFile, readPageFile } from './page-file';
import type { Surroundings } from './surroundings';
import { Trouble, withFile, wrongUsage } from './trouble';

interface Asked {
  matcher: Matcher;
  date: string | null;
  minGrade: Grade;
}

/** `whence match`: compares one page, or every page of a list, with corpora. */
export async function match(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, {
    corpus: { type: 'string', multiple: true },
    date: { type: 'string' },
    'min-grade': { type: 'string' },
    batch: { type: 'string' },
    json: { type: 'boolean' },
  });
  const date = dayOf(values.date);
  const minGrade = values['min-grade'] ?? 'weak';
  if (minGrade !== 'weak' && minGrade !== 'strong')
    throw wrongUsage(`--min-grade must be weak or strong, not «${minGrade}»`);
  if (values.batch !== undefined && positionals.length > 0) throw wrongUsage('give either FILE or --batch LIST');
  const file = values.batch === undefined ? onlyOne(positionals, 'FILE') : null;
  const asked = { matcher: await open(values.corpus ?? [], around), date, minGrade } satisfies Asked;
  if (file === null) return batch(values.batch ?? '', asked, around);
  const page = readPageFile(file, date);
  const rows = rowsOf(page, asked);
  around.out(
    values.json
      ? `${JSON.stringify({ page: pageFacts(page), findings: rows }, null, 2)}\n`
      : matchTable(rows, page, asked.matcher),
  );
  return 0;
}

async function open(paths: readonly string[], around: Surroundings): Promise<Matcher> {
  const chosen = paths.length > 0 ? paths : [await bundled(around)];
  const corpora = called(await Promise.all(chosen.map((path) => loadCorpus(path))));
  try {
    return createMatcher(corpora);
  } catch (error) {
    // A pack whose hash is right may have been written wrongly; which section it is stands in front of what is wrong.
    if (!(error instanceof Error && /^(?:look-ups|fingerprints): /.test(error.message))) throw error;
    throw new Trouble(`a pack was not written as it should be (${error.message}); build it again from its records`);
  }
}

/** Corpora under ids of their own: of two with one id (`a/news.pack`, `b/news.pack`) the second becomes `news-2`. */
function called(corpora: readonly Corpus[]): Corpus[] {
  const free = freeIds();
  return corpora.map((corpus) => {
    const id = free(corpus.info.id);
    return id === corpus.info.id ? corpus : { ...corpus, info: { ...corpus.info, id } };
  });
}

async function bundled(around: Surroundings): Promise<string> {
  try {
    return await around.bundled();
  } catch (error) {
    throw new Trouble(
      `the bundled corpus could not be built: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const rowsOf = (page: PageFile, { matcher, minGrade }: Asked) =>
  // A file has no room to run out of, so a grade says only how sure a match is.
  matchRows(matcher.check(page.page, { minGrade, everyReport: true }), page, matcher);

/** One JSON object a line in the list's order; a file that cannot be read has a line too, and the others are done. */
function batch(list: string, asked: Asked, around: Surroundings): number {
  const files = withFile(list, () => readFileSync(list, 'utf8'))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  let unread = 0;
  for (const file of files) {
    try {
      const page = readPageFile(file, asked.date);
      around.out(`${JSON.stringify({ file, page: pageFacts(page), findings: rowsOf(page, asked) })}\n`);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      unread++;
      around.out(`${JSON.stringify({ file, error: error.message })}\n`);
    }
  }
  if (unread > 0) around.problem(`${unread} of ${files.length} files of ${list} could not be read`);
  return unread > 0 ? 1 : 0;
}
