import type { Corpus } from '../model/corpus';

/** What look-ups are made from: all of a corpus but what is made from it. */
export type CorpusFacts = Pick<Corpus, 'outlets' | 'events' | 'names' | 'records'>;
