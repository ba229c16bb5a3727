import { describe, expect, it } from 'vitest';
import { guarded, type Sender } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { sampleCalls, withSample } from '../../../entrypoints/background/sample-calls';
import { fakeNeeds } from '../../fakes/fake-background';
import { MESSAGE_NAMES, MESSAGES } from '../../fakes/message-table';

const own = { id: 'whence', origin: 'chrome-extension://whence/' };
const page: Sender = { id: 'whence', url: 'https://gazette.example/a', frameId: 0, tab: { id: 7 } };
const ours = (file: string, more: Sender = {}): Sender => ({ id: 'whence', url: `${own.origin}${file}`, ...more });

/** Everybody who might send a message, and which messages they may send. */
const SENDERS: Readonly<Record<string, readonly [Sender, 'pages' | 'all' | 'none']>> = {
  'a content script in the page of a tab': [page, 'pages'],
  'a content script in a local file': [{ ...page, url: 'file:///home/reader/page.html' }, 'pages'],
  'a content script of a page whose address repeats ours': [
    { ...page, url: `https://x.example/${own.origin}popup.html` },
    'pages',
  ],
  'a content script in a frame of a page': [{ ...page, frameId: 12 }, 'none'],
  'a content script in a page that is only prerendered': [{ ...page, documentLifecycle: 'prerender' }, 'none'],
  'a content script without a tab': [{ id: 'whence', url: page.url, frameId: 0 }, 'none'],
  'a content script whose address nobody knows': [{ ...page, url: undefined }, 'none'],
  'our popup': [ours('popup.html'), 'all'],
  'our popup’s list in a tab': [ours('popup.html?view=saved', { tab: { id: 3 }, frameId: 0 }), 'all'],
  'our side panel': [ours('sidepanel.html'), 'all'],
  'our options in a tab': [ours('options.html#clippings', { tab: { id: 3 }, frameId: 0 }), 'all'],
  'our check of sources in a tab': [ours('check-sources.html', { tab: { id: 3 }, frameId: 0 }), 'all'],
  'our welcome page in a tab': [ours('welcome.html', { tab: { id: 3 }, frameId: 0 }), 'all'],
  'a page of ours in a frame of another page': [ours('popup.html', { tab: { id: 7 }, frameId: 4 }), 'none'],
  'our welcome page in a frame of another page': [ours('welcome.html', { tab: { id: 7 }, frameId: 4 }), 'none'],
  'another extension': [{ id: 'other', url: 'chrome-extension://other/popup.html' }, 'none'],
  'another extension that gives our address': [ours('popup.html', { id: 'other' }), 'none'],
  'another extension’s content script': [{ ...page, id: 'other' }, 'none'],
  'a web page': [{ url: 'https://gazette.example/a', frameId: 0, tab: { id: 7 } }, 'none'],
  'an address that only begins like ours': [ours('', { url: 'chrome-extension://whence.evil/popup.html' }), 'none'],
  nobody: [{}, 'none'],
};

const needs = fakeNeeds();
const sample = sampleCalls({ ...needs, sample: needs.corpora });
const reached: string[] = [];
const everything = withSample(createHandlers(needs), sample);
/** Handlers that only note that they were reached: what they do is not what is tried here. */
const noting = Object.fromEntries(Object.keys(everything).map((call) => [call, () => void reached.push(call)]));
const calls = guarded(noting as unknown as typeof everything, own);

describe('every message has a rule, and every rule a message', () => {
  it('in the table of tests/fakes/message-table.ts', () => {
    expect(Object.keys(everything).sort()).toEqual([...MESSAGE_NAMES].sort());
  });
});

describe.each(Object.entries(SENDERS))('%s', (_, [sender, may]) => {
  it.each(MESSAGE_NAMES)('%s', (name) => {
    const allowed = may === 'all' || (may === 'pages' && MESSAGES[name].from === 'pages');
    reached.length = 0;
    const send = () => calls[name](MESSAGES[name].like[0], sender);
    if (allowed) send();
    else expect(send).toThrow(`not allowed to call ${name}`);
    expect(reached).toEqual(allowed ? [name] : []);
  });
});
