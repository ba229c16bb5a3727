import type { CorpusInfo, Name, Outlet, PressEvent, PressRecord } from '../model/record';

/** Everything of a corpus but its fingerprints, as record files hold it. */
export interface CorpusParts {
  info: CorpusInfo;
  outlets: readonly Outlet[];
  events: readonly PressEvent[];
  /** Spellings that hold across the corpus. */
  names: readonly Name[];
  records: readonly PressRecord[];
}

/** What a corpus is called that says nothing of itself. */
export const UNTITLED: CorpusInfo = {
  id: 'untitled',
  title: 'Untitled corpus',
  version: '1',
  licence: 'not stated',
  author: 'not stated',
  coverage: 'not stated',
};
