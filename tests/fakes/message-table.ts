import type { BackgroundCalls } from '../../messages/protocol';
import { fakeClipping } from './fake-clipping';
import { fakePage } from './fake-record';
import { fakeSavedMatch } from './fake-saved-match';

/** Who may send a message to the background: content scripts of pages in front and our own pages, or our own pages alone. */
export type MaySend = 'pages' | 'own';

/** One message of the background's: who may send it, and arguments as its senders give them. */
export interface MessageRule {
  from: MaySend;
  like: readonly unknown[];
}

const key = { corpus: 'harbour', record: 'ferry-report' };
const AT = 'https://gazette.example/ferry';
const row = fakeSavedMatch();
const clipping = fakeClipping('Two geese sat on the weighbridge until noon.');
const check = { outcome: 'gone', reason: 'not-found', status: 404, answeredBy: null, at: '2026-03-01T00:00:00.000Z' };

/** Every message there is. One that has no entry here does not compile: whoever adds a message decides who may send it. */
export const MESSAGES: Readonly<Record<keyof BackgroundCalls, MessageRule>> = {
  check: {
    from: 'pages',
    like: [
      fakePage(['The ferry stopped at noon for want of rope.'], { address: AT }),
      fakePage([{ text: 'See there.', links: [{ url: 'https://harbour.example/ferry', start: 0, end: 9 }] }]),
    ],
  },
  save: {
    from: 'pages',
    like: [
      { ...key, kind: 'same-text', shares: { block: 0.5, source: 0.1 }, page: { address: AT, title: 'T', date: null } },
    ],
  },
  unsave: { from: 'pages', like: ['saved-1'] },
  savedHere: { from: 'pages', like: ['saved-1'] },
  changeSaved: { from: 'pages', like: [[{ id: 'saved-1', revision: 1, patch: { note: 'ask', tags: ['rope'] } }]] },
  restoreSaved: { from: 'pages', like: [[row]] },
  dismiss: {
    from: 'pages',
    like: [
      { scope: 'here', ...key, address: AT },
      { scope: 'site', ...key, host: 'gazette.example' },
      { scope: 'record', ...key },
    ],
  },
  undismiss: { from: 'pages', like: [{ scope: 'here', ...key, address: AT }] },
  clearCount: { from: 'pages', like: [null] },
  loadCard: { from: 'pages', like: [null] },
  openSaved: { from: 'pages', like: [null] },
  openPanel: { from: 'pages', like: [null] },
  listSaved: { from: 'own', like: [null, { listing: 'x', next: 'saved-1' }] },
  recordFacts: { from: 'own', like: [[key]] },
  openSavedPage: { from: 'own', like: [{ address: AT, ...key }] },
  deleteSaved: { from: 'own', like: [['saved-1']] },
  takeOut: { from: 'own', like: [null, { state: 'x', part: 'saved', after: '', done: 0, total: 1 }] },
  beginImport: { from: 'own', like: [[{ part: 'saved', version: 1 }]] },
  addToImport: { from: 'own', like: [{ name: 'x', part: 'saved', row: 1, entries: [row] }] },
  finishImport: { from: 'own', like: ['x'] },
  dropImport: { from: 'own', like: ['x'] },
  undoImport: { from: 'own', like: ['x'] },
  siteState: { from: 'own', like: [{ host: 'gazette.example' }, { host: null }] },
  setSite: { from: 'own', like: [{ host: 'gazette.example', on: false }] },
  options: { from: 'own', like: [null] },
  setOptions: { from: 'own', like: [{ sensitivity: 'few', language: 'ur' }] },
  listCorpora: { from: 'own', like: [null] },
  setCorpus: { from: 'own', like: [{ id: 'harbour', on: false }] },
  eraseAll: { from: 'own', like: [null] },
  diagnose: { from: 'own', like: [null] },
  beginSample: { from: 'own', like: [null] },
  checkTab: { from: 'own', like: [7] },
  renameCorpus: { from: 'own', like: [{ id: 'mine', title: 'Mine' }] },
  removeCorpus: { from: 'own', like: [{ id: 'mine', removed: true }] },
  corporaChanged: { from: 'own', like: [null] },
  keepClipping: { from: 'own', like: [{ tabId: 7, what: 'selection' }] },
  listClippings: { from: 'own', like: [0] },
  changeClipping: { from: 'own', like: [{ id: 'clip-1', revision: 1, patch: { note: 'ask' } }] },
  deleteClippings: { from: 'own', like: [['clip-1']] },
  restoreClippings: { from: 'own', like: [[clipping]] },
  packClippings: { from: 'own', like: [{ title: 'Mine', author: 'Me', licence: 'CC0' }] },
  setKeepText: { from: 'own', like: [true, false] },
  rememberedTables: { from: 'own', like: [null] },
  rememberTable: { from: 'own', like: [{ names: ['a', 'b'], columns: { headline: 'a' } }] },
  listSources: { from: 'own', like: [''] },
  markSource: {
    from: 'own',
    like: [{ address: AT, was: null, removed: { noticed: '2026-03', evidence: 'saw it', archive: null } }],
  },
  noteCheck: { from: 'own', like: [{ address: AT, check }] },
  recogniseSource: {
    from: 'own',
    like: [{ titles: ['Ferry'], page: fakePage(['Rope.']), records: [key], names: ['Ferry'] }],
  },
};

/** The name of every message. */
export const MESSAGE_NAMES = Object.keys(MESSAGES) as (keyof BackgroundCalls)[]; // its keys are just these
