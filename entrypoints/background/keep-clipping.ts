import * as v from 'valibot';
import { createMatcher } from '../../matching/matcher';
import { printOf } from '../../matching/text-print';
import type { ClipNote } from '../../model/clip-note';
import { CLIPPINGS_ID, ClippingFacts } from '../../model/clipping';
import { MAX_CLIPPING_TEXT } from '../../model/clipping-limits';
import type { Corpus } from '../../model/corpus';
import { Block } from '../../model/page-text';
import type { ClippingsStore } from '../../storage/clippings-store';
import type { SettingsStore } from '../../storage/settings-store';
import type { Corpora } from './corpora';
import { siteOf } from './page-address';
import { type PageTabs, startIn } from './page-tabs';
import { readSettings } from './read-settings';

/** What the reader wants to keep of a page. */
export type Clipped = 'selection' | 'article';

/** What keeping a clipping needs from outside. */
export interface KeepNeeds {
  tabs: PageTabs;
  clippings: ClippingsStore;
  settings: SettingsStore;
  corpora: Corpora;
}

/** What comes back from a tab: it was made there, so it is read like anything from outside. */
const Reading = v.object({
  facts: ClippingFacts,
  selected: v.nullable(v.pipe(v.string(), v.maxLength(MAX_CLIPPING_TEXT))),
});

/**
 * Keeps what the reader has selected in a tab, or its whole article, and tells them there what became of it: facts of the
 * page, and a fingerprint of the words. The words themselves are dropped, unless the reader has them kept. Other open pages
 * are then compared anew.
 */
export async function keepClipping(tabId: number, what: Clipped, needs: KeepNeeds): Promise<ClipNote> {
  const note = await keep(tabId, what, needs);
  await needs.tabs.tellClip(tabId, note);
  return note;
}

async function keep(
  tabId: number,
  what: Clipped,
  { tabs, clippings, settings, corpora }: KeepNeeds,
): Promise<ClipNote> {
  const read = v.safeParse(Reading, await tabs.readClip(tabId).catch(() => null));
  if (!read.success) return { kept: false, why: 'page-not-readable' };
  const { facts, selected } = read.output;
  const text = what === 'selection' ? selected : await articleText(tabId, tabs);
  const print = text === null ? null : printOf(text);
  if (text === null || !print)
    return { kept: false, why: what === 'selection' ? 'nothing-selected' : 'page-without-text' };
  const outlet = await knownOutlet(facts.url, corpora);
  // Read last, since loading the corpora takes a while, in which the reader may have switched it off. Where it cannot be read
  // nothing is kept: without its words a passage could not get them later.
  const set = await readSettings(settings);
  if (!set.ok) return { kept: false, why: 'storage-failed' };
  const { keepText, corporaOff } = set.value;
  const kept = await clippings.keep({
    facts: { ...facts, outlet: outlet ?? facts.outlet ?? siteOf(facts.url ?? '') },
    passage: { print, whole: what === 'article', text: keepText ? text : null },
  });
  if (!kept.ok) return { kept: false, why: 'storage-failed' };
  const { clipping, how } = kept.value;
  if (how !== 'present') await compareAgain({ corpora, tabs });
  return {
    kept: how,
    words: print.words,
    whole: what === 'article',
    title: clipping.facts.headline ?? clipping.facts.outlet,
    short: !(await isRecognised(text, clipping.id, corpora)),
    off: corporaOff.includes(CLIPPINGS_ID),
  };
}

/** To be called when the reader's own corpora are others now: pages that are open are compared with them. */
export async function compareAgain({ corpora, tabs }: Pick<KeepNeeds, 'corpora' | 'tabs'>): Promise<void> {
  corpora.ownChanged();
  await recheckPages(tabs);
}

/** Tabs that were asked to compare again and have not heard of it yet: those that sleep hear of all changes at once. */
const asked = new Set<number>();

/** Has open pages compared again: what is known of records has changed. */
export async function recheckPages(tabs: PageTabs): Promise<void> {
  const open = await tabs.all().catch(() => []);
  // Where no script of ours runs there is nothing to compare anew; nobody waits for sleeping tabs.
  for (const { id } of open) {
    // A page that hears of an earlier change only now is compared with what is there by then.
    if (asked.has(id)) continue;
    asked.add(id);
    void tabs
      .page(id)
      .recheck('corpora')
      .catch(() => null)
      .finally(() => asked.delete(id));
  }
}

/** The text of the article in a tab; null where it has none or cannot be read. Runs the page's script where it does not run. */
async function articleText(tabId: number, tabs: PageTabs): Promise<string | null> {
  const page = tabs.page(tabId);
  const ask = () => page.article(null);
  const read = await ask().catch(async () => {
    await startIn(tabs, tabId);
    return ask().catch(() => null);
  });
  const blocks = v.safeParse(v.array(Block), read);
  if (!blocks.success) return null;
  // The headline is a fact of its own, and no passage.
  const passages = blocks.output.filter(({ kind }) => kind !== 'headline').map(({ text }) => text);
  return passages.join('\n\n').slice(0, MAX_CLIPPING_TEXT);
}

/** The name by which the corpora know the outlet of an address. */
async function knownOutlet(url: string | null, corpora: Corpora): Promise<string | null> {
  const host = siteOf(url ?? '');
  const all = await corpora.all();
  if (host === null || !all.ok) return null;
  const isOf = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  for (const { corpus, origin } of all.value) {
    const outlet = origin === 'clippings' ? undefined : corpus.outlets.find(({ domains }) => domains.some(isOf));
    if (outlet) return outlet.name;
  }
  return null;
}

/** Whether the matcher knows these words again where they stand as a paragraph of their own: its own limits decide. */
async function isRecognised(text: string, id: string, corpora: Corpora): Promise<boolean> {
  const all = await corpora.all();
  const mine: Corpus | undefined = all.ok ? all.value.find(({ origin }) => origin === 'clippings')?.corpus : undefined;
  if (!mine) return true;
  const page = { address: 'about:blank', canonical: null, headline: null, date: null, language: null };
  const block = { index: 0, kind: 'paragraph' as const, text, links: [] };
  return createMatcher([mine])
    .check({ ...page, blocks: [block] })
    .some(({ matches }) =>
      matches.some(
        ({ record, grade, because }) =>
          record === id && grade === 'strong' && because.some(({ type }) => type === 'shared-text'),
      ),
    );
}
