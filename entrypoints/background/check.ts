import type { CheckReply, SavedKey } from '../../messages/replies';
import { PageText } from '../../model/page-text';
import { failed, ok, type Result } from '../../model/problem';
import { badgedOf } from '../../model/sensitivity';
import type { SavedStore } from '../../storage/saved-store';
import type { SettingsStore } from '../../storage/settings-store';
import type { SourcesStore } from '../../storage/sources-store';
import type { Asker } from './asker';
import type { Corpora } from './corpora';
import { knownRemovals } from './known-removals';
import { ownAddress, pageAddress, siteOf } from './page-address';
import { readArgument } from './read-argument';
import { readSettings } from './read-settings';

/** A page may have this many blocks; the longest page of the design's bad-input list has 5,000. */
export const MAX_BLOCKS = 6_000;
/** A page may have this many characters of text, a little above a page of 10 MB. */
export const MAX_CHARACTERS = 12_000_000;
/** Links read on a page; more than any news page has, few enough to look each one up. */
export const MAX_LINKS = 30_000;
/** Characters of all their addresses: some 100 each for as many links; to look up a million takes about a second. */
const MAX_LINK_CHARACTERS = 3_000_000;

/** What a check needs from outside. */
export interface CheckNeeds {
  corpora: Corpora;
  settings: SettingsStore;
  saved: SavedStore;
  sources: SourcesStore;
  showCount(tabId: number, count: number): Promise<void>;
  /** Milliseconds of a steady clock. */
  clock(): number;
}

/** Compares a page with the corpora and sets the toolbar count of its tab: findings with a badge, nothing at 0. */
export async function checkPage(arg: unknown, asker: Asker, needs: CheckNeeds): Promise<CheckReply> {
  const reply = await compare(arg, asker, needs);
  if (asker.from === 'page') {
    await needs.showCount(asker.tabId, reply.state === 'checked' ? reply.badged.length : 0);
  }
  return reply;
}

async function compare(arg: unknown, asker: Asker, needs: CheckNeeds): Promise<CheckReply> {
  const read = readPageText(arg, asker);
  if (!read.ok) return problem(read);
  const page = read.value;
  // Without the settings we cannot know whether the reader switched this site off, so nothing is compared.
  const settings = await readSettings(needs.settings);
  if (!settings.ok) return problem(settings);
  const site = siteOf(page.address);
  if (site !== null && settings.value.sitesOff.includes(site)) return { state: 'off' };

  const loaded = await needs.corpora.loaded(settings.value.corporaOff);
  if (!loaded.ok) return problem(loaded);
  const { matcher, unopened } = loaded.value;
  const removals = await knownRemovals(needs.sources);
  const began = needs.clock();
  const findings = matcher.check(page, { dismissed: settings.value.dismissals, removals });
  const took = needs.clock() - began;
  return {
    state: 'checked',
    findings,
    badged: badgedOf(findings, settings.value.sensitivity),
    checked: {
      blocks: page.blocks.length,
      records: matcher.records,
      corpora: matcher.corpora,
      ...(unopened.length > 0 && { missing: unopened.map(({ id, title }) => title ?? id) }),
      took,
    },
    saved: await savedOn(page.address, needs.saved),
  };
}

function readPageText(arg: unknown, asker: Asker): Result<PageText> {
  // Counted before the schema walks over it, so that a monstrous page costs nothing.
  if (isOverfull(arg)) return failed('page-too-large', { blocks: MAX_BLOCKS });
  const read = readArgument(PageText, arg);
  if (!read.ok) return read;
  const page = read.value;
  const characters = page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const links = page.blocks.flatMap((block) => block.links);
  const linked = links.reduce((sum, { url }) => sum + url.length, 0);
  if (characters > MAX_CHARACTERS || links.length > MAX_LINKS || linked > MAX_LINK_CHARACTERS)
    return failed('page-too-large', { blocks: MAX_BLOCKS });
  if (characters === 0) return failed('page-without-text');
  const address = asker.from === 'page' ? ownAddress(page.address, asker.address) : pageAddress(page.address);
  return address === null ? failed('page-is-protected') : ok({ ...page, address });
}

function isOverfull(arg: unknown): boolean {
  // Only looks: the schema reads it afterwards.
  const blocks = (arg as { blocks?: unknown } | null)?.blocks;
  return Array.isArray(blocks) && blocks.length > MAX_BLOCKS;
}

/**
 * What is saved for an address. A storage that refuses costs the «saved» marks, not the findings; saving again then
 * says what is wrong.
 */
async function savedOn(address: string, store: SavedStore): Promise<SavedKey[]> {
  const rows = await store.onPage(address);
  return rows.ok ? rows.value.map(({ id, corpus, record }) => ({ id, corpus, record })) : [];
}

const problem = ({ problem }: Extract<Result<unknown>, { ok: false }>): CheckReply => ({ state: 'problem', problem });
