import * as v from 'valibot';
import { type Finding, Grade, MatchKind } from '../model/finding';
import { ok, type Result } from '../model/problem';
import { storageFailed } from './storage-failed';

/** What the last page that was checked had: kind, grade and corpora of each finding, and nothing of the page. */
export const LastPage = v.array(v.object({ kind: MatchKind, grade: Grade, corpora: v.array(v.string()) }));
export type LastPage = v.InferOutput<typeof LastPage>;

/** The little of `browser.storage.session` that is used: kept in memory, gone when the browser closes. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const KEY = 'last-page';

/** The findings of the last page, for the preview of the reader's settings. */
export function createLastPageStore(area: SessionArea) {
  return {
    /** Null where no page was checked since the browser started, or the storage refuses. */
    async read(): Promise<LastPage | null> {
      const stored = await area.get(KEY).catch(() => ({}) as Record<string, unknown>);
      const read = v.safeParse(LastPage, stored[KEY]);
      return read.success ? read.output : null;
    },

    /** Keeps the findings of a page over those of the one before. Fails with a problem of the storage. */
    keep: (findings: readonly Pick<Finding, 'kind' | 'grade' | 'matches'>[]): Promise<Result<null>> =>
      write(
        findings.map(({ kind, grade, matches }) => ({
          kind,
          grade,
          corpora: [...new Set(matches.map(({ corpus }) => corpus))],
        })),
      ),

    /** As if no page had been checked. Fails with a problem of the storage. */
    forget: (): Promise<Result<null>> => write(null),
  };

  async function write(findings: LastPage | null): Promise<Result<null>> {
    try {
      await area.set({ [KEY]: findings });
      return ok(null);
    } catch (error) {
      return storageFailed(error);
    }
  }
}

/** What {@link createLastPageStore} gives. */
export type LastPageStore = ReturnType<typeof createLastPageStore>;
