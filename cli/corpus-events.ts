import { loadCorpus } from './load-corpus';
import { onlyOne, readOptions } from './options';
import type { Surroundings } from './surroundings';

/** One event of a corpus with the records that report it, as `whence corpus events --json` prints it. */
interface EventRow {
  id: string;
  label: string;
  date: string | null;
  /** True where the program and no person put the records together. */
  grouped: boolean;
  records: { id: string; headline: string | null; outlet: string | null; published: string | null }[];
}

/**
 * `whence corpus events`: every event with its records, so that a person can read what was grouped and, by naming events
 * in the rows, split and join. Events and records in the order of the corpus; records in several events stand in each.
 */
export async function corpusEvents(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const corpus = await loadCorpus(onlyOne(positionals, 'PACK_OR_FOLDER'));
  const outlets = new Map(corpus.outlets.map(({ id, name }) => [id, name]));
  const rows = new Map<string, EventRow>(
    [...corpus.events].map(({ id, label, date, grouped }) => [
      id,
      { id, label, date, grouped: grouped !== undefined, records: [] },
    ]),
  );
  for (const { id, headline, outlet, published, events } of corpus.records)
    for (const event of events)
      rows.get(event)?.records.push({
        id,
        headline,
        outlet: outlet === null ? null : (outlets.get(outlet) ?? outlet),
        published: published.date,
      });
  if (values.json) around.out(`${JSON.stringify([...rows.values()], null, 2)}\n`);
  else for (const row of rows.values()) around.out(inWords(row));
  return 0;
}

/** The event on one line, and one line for each record below it. */
function inWords({ id, label, date, grouped, records }: EventRow): string {
  const head = `${id}: ${label}${date === null ? '' : ` (${date})`}${grouped ? ' [grouped by whence]' : ''}\n`;
  return (
    head +
    records
      .map((r) => `  ${r.id}: ${[r.outlet, r.published, r.headline].filter((part) => part !== null).join(', ')}\n`)
      .join('')
  );
}
