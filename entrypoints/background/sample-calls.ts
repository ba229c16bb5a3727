import * as v from 'valibot';
import type { BackgroundCalls } from '../../messages/protocol';
import type { CheckReply, SavedChanges } from '../../messages/replies';
import type { Handlers } from '../../messages/rpc';
import { PageText } from '../../model/page-text';
import { patchSavedMatch } from '../../model/patch-saved-match';
import { ok, type Result } from '../../model/problem';
import { SAVED_SCHEMA, type SavedMatch } from '../../model/saved-match';
import { badgedOf } from '../../model/sensitivity';
import { DEFAULT_SETTINGS, Dismissal } from '../../model/settings';
import type { Asker, SampleAsker } from './asker';
import type { Corpora } from './corpora';
import { openPanelBeside, type PageTabs } from './page-tabs';
import { readArgument } from './read-argument';
import { SavedChangeRead, SaveRequestRead, shownFacts } from './saved-calls';

/** What the sample's calls need from outside. */
export interface SampleNeeds {
  /** The sample's corpus alone. */
  sample: Corpora;
  tabs: PageTabs;
  /** The present time, ISO 8601 in UTC. */
  now(): string;
  /** Milliseconds of a steady clock. */
  clock(): number;
}

/**
 * The calls of the welcome page's content script that must not be answered as those of a news page: its article is
 * compared with the sample's corpus and no other, and saving and hiding are practice. They look as they will, and nothing
 * is written. What was hidden and noted is known until the page is opened again or the browser ends the background.
 */
export function sampleCalls({ sample, tabs, now, clock }: SampleNeeds) {
  let hidden: Dismissal[] = [];
  const noted = new Map<string, SavedMatch>();

  async function compare(arg: unknown): Promise<CheckReply> {
    const page = readArgument(PageText, arg);
    if (!page.ok) return { state: 'problem', problem: page.problem };
    const loaded = await sample.loaded([]);
    if (!loaded.ok) return { state: 'problem', problem: loaded.problem };
    const { check, records, corpora } = loaded.value.matcher;
    const began = clock();
    const findings = check(page.value, { dismissed: hidden });
    const took = clock() - began;
    return {
      state: 'checked',
      findings,
      // As at first: every kind is to be seen, however few badges the reader has asked for since.
      badged: badgedOf(findings, DEFAULT_SETTINGS.sensitivity),
      checked: { blocks: page.value.blocks.length, records, corpora, took },
      saved: [],
    };
  }

  /** The row with this id: what was asked for when it was saved, so that a background that was ended meanwhile knows it. */
  async function rowOf(arg: unknown): Promise<Result<SavedMatch>> {
    const read = readArgument(v.pipe(v.string(), v.parseJson(), SaveRequestRead), arg);
    if (!read.ok) return read;
    const request = read.value;
    const id = JSON.stringify(request);
    const there = noted.get(id);
    if (there) return ok(there);
    const shown = await shownFacts(request, sample);
    if (!shown.ok) return shown;
    const at = { savedAt: now(), changedAt: now() };
    const made = { shown: shown.value, status: 'open' as const, note: '', tags: [] };
    return ok({ schema: SAVED_SCHEMA, id, revision: 1, ...at, ...request, ...made });
  }

  return {
    async check(arg: unknown, { tabId }: SampleAsker): Promise<CheckReply> {
      const reply = await compare(arg);
      await tabs.showCount(tabId, reply.state === 'checked' ? reply.badged.length : 0);
      void tabs.tellPanel(tabId);
      return reply;
    },

    async save(arg: unknown): Promise<Result<SavedMatch>> {
      const request = readArgument(SaveRequestRead, arg);
      return request.ok ? rowOf(JSON.stringify(request.value)) : request;
    },

    unsave: (arg: unknown): Promise<Result<SavedMatch>> => rowOf(arg),

    async savedHere(arg: unknown): Promise<Result<{ row: SavedMatch; tags: string[] }>> {
      const row = await rowOf(arg);
      return row.ok ? ok({ row: row.value, tags: [...new Set([...noted.values()].flatMap(({ tags }) => tags))] }) : row;
    },

    async changeSaved(arg: unknown): Promise<Result<SavedChanges>> {
      const changes = readArgument(v.array(SavedChangeRead), arg);
      if (!changes.ok) return changes;
      const changed: SavedMatch[] = [];
      for (const { id, revision, patch } of changes.value) {
        const row = await rowOf(id);
        if (!row.ok) return row;
        changed.push({ ...patchSavedMatch(row.value, patch), revision: revision + 1, changedAt: now() });
      }
      for (const row of changed) noted.set(row.id, row);
      return ok({ changed, stale: [], missing: [] });
    },

    restoreSaved: async (): Promise<Result<null>> => ok(null),

    async dismiss(arg: unknown): Promise<Result<null>> {
      const dismissal = readArgument(Dismissal, arg);
      if (!dismissal.ok) return dismissal;
      // However often one record is hidden, it stands here once.
      hidden = [...hidden.filter((there) => !isSame(there, dismissal.value)), dismissal.value];
      return ok(null);
    },

    async undismiss(arg: unknown): Promise<Result<null>> {
      const dismissal = readArgument(Dismissal, arg);
      if (!dismissal.ok) return dismissal;
      const { corpus, record } = dismissal.value;
      hidden = hidden.filter((there) => there.corpus !== corpus || there.record !== record);
      return ok(null);
    },

    // The page has the card's script in it.
    loadCard: async (): Promise<boolean> => false,

    async openPanel(_arg: unknown, { tabId }: SampleAsker): Promise<null> {
      await openPanelBeside(tabs, tabId);
      return null;
    },

    async beginSample(): Promise<null> {
      hidden = [];
      noted.clear();
      return null;
    },
  };
}

const isSame = (a: Dismissal, b: Dismissal) => a.corpus === b.corpus && a.record === b.record && a.scope === b.scope;

/** What {@link sampleCalls} gives. */
export type SampleCalls = ReturnType<typeof sampleCalls>;

/** The background's calls, answered by `sample` where it is the sample that asks; else the welcome page is a page of ours. */
export function withSample(
  handlers: Handlers<BackgroundCalls, Asker>,
  sample: SampleCalls,
): Handlers<BackgroundCalls, Asker | SampleAsker> {
  type Call = (arg: unknown, asker: Asker | SampleAsker) => unknown;
  // By name, as the messages have them; what each takes and gives is checked where it is written.
  const practised = sample as Record<string, Call | undefined>;
  const usual = handlers as Record<string, Call>;
  const answered = Object.entries(usual).map(([name, call]) => {
    const either: Call = (arg, asker) => {
      if (asker.from !== 'sample') return call(arg, asker);
      return practised[name] ? practised[name](arg, asker) : call(arg, { from: 'extension' });
    };
    return [name, either];
  });
  return Object.fromEntries(answered);
}
