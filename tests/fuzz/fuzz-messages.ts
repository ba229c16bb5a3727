import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { guarded, type Sender } from '../../entrypoints/background/asker';
import { createHandlers } from '../../entrypoints/background/handlers';
import { sampleCalls, withSample } from '../../entrypoints/background/sample-calls';
import { BACKGROUND, type BackgroundCalls } from '../../messages/protocol';
import type { DataPiece } from '../../messages/replies';
import { answer } from '../../messages/rpc';
import { Clipping } from '../../model/clipping';
import { KnownSource } from '../../model/known-source';
import type { Result } from '../../model/problem';
import { SavedMatch } from '../../model/saved-match';
import { Settings } from '../../model/settings';
import { fakeNeeds } from '../fakes/fake-background';
import { fakeClipping } from '../fakes/fake-clipping';
import { fakePageTabs } from '../fakes/fake-page-tabs';
import { fakeSavedMatch } from '../fakes/fake-saved-match';
import { MESSAGE_NAMES, MESSAGES } from '../fakes/message-table';
import { strangeValue, withOneChange } from './mutate';
import { type FuzzTarget, faultless, pollution } from './target';

const OWN = { id: 'whence', origin: 'chrome-extension://whence/' };
const PAGE: Sender = { id: 'whence', url: 'https://gazette.example/ferry', frameId: 0, tab: { id: 7 } };
const POPUP: Sender = { id: 'whence', url: `${OWN.origin}popup.html` };
const WELCOME: Sender = { id: 'whence', url: `${OWN.origin}welcome.html`, frameId: 0, tab: { id: 3 } };
const STRANGERS: readonly Sender[] = [
  {},
  { ...PAGE, id: 'other' },
  { ...PAGE, frameId: 3 },
  { ...POPUP, id: 'other' },
  { ...POPUP, frameId: 2, tab: { id: 7 } },
  { url: 'https://gazette.example/', tab: { id: 7 } },
];

const PARTS: Readonly<Record<string, v.GenericSchema>> = {
  saved: SavedMatch,
  clippings: Clipping,
  sources: KnownSource,
  settings: v.partial(v.object(Settings.entries)),
};

/** A background with one row of the page's site, one of another's and one clipping. */
async function startBackground() {
  globalThis.indexedDB = new IDBFactory();
  const needs = fakeNeeds({ tabs: fakePageTabs([{ id: 7, url: 'https://gazette.example/ferry' }]) });
  await needs.saved.merge([
    fakeSavedMatch(),
    fakeSavedMatch({ id: 'of-another', page: { address: 'https://post.example/tolls', title: 'Tolls', date: null } }),
  ]);
  await needs.clippings.restore([fakeClipping('Two geese sat on the weighbridge until noon.')]);
  const sample = sampleCalls({ ...needs, sample: needs.corpora });
  const listen = answer<BackgroundCalls, Sender>(BACKGROUND, guarded(withSample(createHandlers(needs), sample), OWN));
  /** The reply, as it comes over the wire; undefined where nobody listened. */
  const send = (message: unknown, sender: Sender) =>
    new Promise<{ ok: boolean; value?: unknown; error?: string } | undefined>((resolve) => {
      const replies = listen(overTheWire(message), sender, (reply) => resolve(overTheWire(reply) as never));
      if (replies === undefined) resolve(undefined);
    });
  /** All that is stored, by part, as it goes out. */
  async function stored(): Promise<Map<string, unknown[]>> {
    const all = new Map<string, unknown[]>();
    let at: unknown = null;
    do {
      const reply = await send({ to: BACKGROUND, call: 'takeOut', arg: at }, POPUP);
      const piece = reply?.value as Result<DataPiece> | undefined; // what the call gives
      if (!piece?.ok) throw new Error(`what is stored cannot be taken out: ${JSON.stringify(reply)}`);
      for (const { part, entries } of piece.value.entries) all.set(part, [...(all.get(part) ?? []), ...entries]);
      at = piece.value.next;
    } while (at !== null);
    return all;
  }
  return { send, stored };
}

/** As messages travel: JSON, in which what is undefined is left out. */
const overTheWire = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
};

const sender = fc.oneof(
  { weight: 4, arbitrary: fc.constant(PAGE) },
  { weight: 4, arbitrary: fc.constant(POPUP) },
  { weight: 1, arbitrary: fc.constant(WELCOME) },
  { weight: 1, arbitrary: fc.constantFrom(...STRANGERS) },
);
const call = fc.constantFrom(...MESSAGE_NAMES).chain((name) => {
  const good = fc.constantFrom(...MESSAGES[name].like);
  return fc.record({
    to: fc.constant(BACKGROUND),
    call: fc.constant<string>(name),
    arg: fc.oneof(good, { weight: 5, arbitrary: withOneChange(good) }, strangeValue),
  });
});
const message = fc.oneof(
  { weight: 12, arbitrary: call },
  { weight: 1, arbitrary: strangeValue },
  {
    weight: 1,
    arbitrary: fc.record({
      to: fc.constantFrom(BACKGROUND, 'page', '__proto__'),
      call: fc.constantFrom('__proto__', 'constructor', 'toString', 'then', '', 'check '),
      arg: strangeValue,
    }),
  },
);

const isPage = (one: Sender) => one === PAGE;
const isStranger = (one: Sender) => STRANGERS.includes(one);

/** What is wrong after one message. */
async function messageFaults(
  { send, stored }: Awaited<ReturnType<typeof startBackground>>,
  given: unknown,
  from: Sender,
): Promise<string[]> {
  const faults: string[] = [];
  const before = await stored();
  const reply = await send(given, from);
  const after = await stored();
  const name = String((given as { call?: unknown } | null)?.call);
  const known = MESSAGE_NAMES.find((one) => one === name);
  const refused = known && (isStranger(from) || (isPage(from) && MESSAGES[known].from === 'own'));
  if (reply && !reply.ok) {
    if (reply.error !== `not allowed to call ${name}`) faults.push(`${name} threw ${reply.error?.slice(0, 300)}`);
    if (!refused) faults.push(`${name} was refused`);
  }
  const answered = reply?.value as { ok?: boolean; problem?: { code?: unknown } } | null | undefined; // of most calls
  if (reply?.ok && refused) faults.push(`${name} was answered`);
  if (answered?.ok === false && !/^[a-z-]+$/.test(String(answered.problem?.code)))
    faults.push(`${name} has no problem`);
  const asText = (all: Map<string, unknown[]>) => JSON.stringify([...all]);
  if ((!reply?.ok || answered?.ok === false || from === WELCOME) && asText(after) !== asText(before))
    if (from !== WELCOME || (known && MESSAGES[known].from === 'pages'))
      // The welcome page is a page of ours in all calls but those that are practised.
      faults.push(`${name} has changed what is stored`);
  const others = (all: Map<string, unknown[]>) =>
    JSON.stringify(
      (all.get('saved') ?? []).filter((row) => (row as SavedMatch).page?.address.includes('post.example')),
    );
  if (isPage(from) && others(after) !== others(before)) faults.push(`${name} of a page has changed another site’s row`);
  if (isPage(from) && reply?.ok && JSON.stringify(reply.value).includes('of-another'))
    faults.push(`${name} told a page of another site’s row`);
  const grown = asText(after).length - asText(before).length;
  const most = 3 * (JSON.stringify(given) ?? '').length + 3_000;
  if (grown > most) faults.push(`${name} stored ${grown} characters`);
  for (const [part, entries] of after)
    for (const entry of entries) {
      const read = v.safeParse(PARTS[part] ?? v.never(), entry, { abortEarly: true });
      if (!read.success)
        faults.push(`${name} stored in ${part}: ${v.getDotPath(read.issues[0])} ${read.issues[0].message}`);
    }
  return faults.map((fault) => fault.slice(0, 400));
}

/** The background answers any message from anybody, does only what the sender may, and stores only what can be read. */
export const messages: FuzzTarget = {
  name: 'messages to the background',
  runs: 300,
  property: fc.asyncProperty(fc.array(fc.tuple(message, sender), { minLength: 1, maxLength: 3 }), async (sent) => {
    const background = await startBackground();
    for (const [given, from] of sent) faultless(await messageFaults(background, given, from));
    faultless(pollution());
  }),
};
