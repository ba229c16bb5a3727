import type { Corpus } from '../model/corpus';
import type { Finding, Grade, Match } from '../model/finding';
import type { PageText } from '../model/page-text';
import type { Dismissal } from '../model/settings';
import { type CorpusView, type KnownRemovals, viewCorpus } from './corpus-view';
import { EventIndex } from './event-index';
import { matchMentions, matchPageEvents } from './event-matches';
import { groupFindings, isDismissed } from './findings';
import { openFingerprints } from './fingerprint-index';
import { foldWords } from './fold';
import { HeadlineIndex } from './headline';
import { findThisPage, linkMatch, matchLinks, openAddressBook } from './links';
import { pageWords } from './page-words';
import { matchPassages, type TextSource } from './passages';
import { reportsBeside } from './sources';

/**
 * Compares pages with corpora. Built once, asked for every page. It keeps nothing of a page but single words, numbers made of
 * them and what they find, in memory, because pages share most of theirs.
 */
export interface Matcher {
  /**
   * What is recognised on the page: at most one finding for each block, in the order of the page. `minGrade: 'strong'`
   * leaves out what would get no badge; `dismissed` is what the reader does not want to see.
   */
  check(
    page: PageText,
    options?: {
      minGrade?: Grade;
      dismissed?: readonly Dismissal[];
      /** Whether other reports of a finding's event that the page matches are matches of it as well; `false` as a rule. */
      everyReport?: boolean;
      /** What the reader knows to be gone; nothing where it is left out. */
      removals?: KnownRemovals | undefined;
    },
  ): Finding[];
  /** Ids of the records that belong to the one that matched, in its corpus; a finding lists those of all its matches. */
  reportsBeside(match: Match): ReadonlySet<string>;
  /** Records in all corpora together. */
  records: number;
  corpora: { id: string; title: string; coverage: string; records: number }[];
}

/**
 * A matcher over `corpora`. Reads none of their records, so it is made at once. Throws where the fingerprints or look-ups
 * of one are damaged; packs are verified before.
 */
export function createMatcher(corpora: readonly Corpus[]): Matcher {
  // The order of corpora, like that of records, must make no difference.
  const ordered = [...corpora].sort((a, b) => (a.info.id < b.info.id ? -1 : 1));
  const all = ordered.map(viewCorpus);
  const views = new Map(all.map((view) => [view.id, view]));
  const book = openAddressBook(all);
  const headlines = new HeadlineIndex(all);
  const events = all.map((view) => ({ corpus: view.id, index: new EventIndex(view) }));
  const texts: TextSource[] = all.flatMap((view) =>
    view.corpus.fingerprints ? [{ view, index: openFingerprints(view.corpus.fingerprints) }] : [],
  );

  function check(
    page: PageText,
    { minGrade = 'weak', dismissed = [], everyReport = false, removals }: Parameters<Matcher['check']>[1] = {},
  ): Finding[] {
    const here = findThisPage(page, book);
    const written = page.blocks.filter(({ text }) => text.trim() !== '');
    const place = written.find((b) => b.kind === 'headline') ?? written[0];
    const own = new Set<string>();
    for (const { target } of here)
      for (const id of [target.record, ...(views.get(target.corpus)?.siblings(target.record) ?? [])])
        own.add(`${target.corpus} ${id}`);
    const matches: Match[] = page.blocks.flatMap((block) => matchLinks(block, book));
    if (!page.linksOnly) {
      const words = pageWords(page.blocks);
      matches.push(
        ...matchPassages(words, texts),
        ...page.blocks.flatMap((block, i) => headlines.match(block, words.words[i] ?? foldWords(block.text))),
        ...matchPageEvents(page, words, events),
      );
      matches.push(...newMentions(matchMentions(words, events), matches, views));
    }
    // A page is not a report of itself, nor is another copy of its text news on it.
    const others = matches.filter((m) => !own.has(`${m.corpus} ${m.record}`));
    if (place)
      for (const { target, address } of here)
        others.push(linkMatch(target, address, place.index, { start: 0, end: place.text.length }, 'this-page'));
    const wanted = others.filter((m) => !isDismissed(m, dismissed, page.address));
    const seen = removals ? new Map(all.map((view) => [view.id, { ...view, ownRemovals: removals }])) : views;
    return groupFindings(wanted, seen, everyReport).filter((f) => minGrade === 'weak' || f.grade === 'strong');
  }

  return {
    check,
    reportsBeside({ corpus, record: id }) {
      const view = views.get(corpus);
      const record = view?.find(id);
      return new Set(view && record ? reportsBeside(view, record).map((r) => r.record) : []);
    },
    records: all.reduce((sum, view) => sum + view.corpus.records.length, 0),
    corpora: all.map(({ id, corpus }) => ({
      id,
      title: corpus.info.title,
      coverage: corpus.info.coverage,
      records: corpus.records.length,
    })),
  };
}

/** Mentions of events that nothing else on the page concerns; a page about an event mentions it in every paragraph. */
function newMentions(
  mentions: readonly Match[],
  found: readonly Match[],
  views: ReadonlyMap<string, CorpusView>,
): Match[] {
  const known = new Set<string>();
  for (const { corpus, record } of found) {
    known.add(`${corpus} ${record}`);
    for (const event of views.get(corpus)?.find(record)?.events ?? []) known.add(`${corpus} event ${event}`);
  }
  return mentions.filter(
    ({ corpus, record }) =>
      !known.has(`${corpus} ${record}`) &&
      !views
        .get(corpus)
        ?.find(record)
        ?.events.some((event) => known.has(`${corpus} event ${event}`)),
  );
}
