import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { CorpusHealth } from '../../model/corpus-health';
import type { Result } from '../../model/problem';
import type { CorpusInfo } from '../../model/record';
import type { ImportWorker } from './worker-link';

/** A file with the name it is to be shown by, with folders where it came in one. */
export interface ChosenDocument {
  file: File;
  name: string;
}

/** What bringing documents in works with. */
export interface ImportDeps {
  background: Caller<Pick<BackgroundCalls, 'rememberedTables' | 'rememberTable'>>;
  startWorker(onFailure: () => void): ImportWorker;
  /** The corpus that has an id now. */
  here(id: string): Pick<CorpusHealth, 'title' | 'origin' | 'version'> | undefined;
  /** Keeps a pack and has open pages compared with it. */
  keep(corpus: { info: CorpusInfo; pack: Blob }): Promise<Result<null>>;
  /** Offers a file to the reader. */
  download(pack: Blob, name: string): void;
  /** Today, `YYYY-MM-DD`. */
  today(): string;
}
