import type { CorporaHealth } from '../model/corpus-health';
import type { Diagnosis } from '../model/diagnosis';
import type { Finding } from '../model/finding';
import type { Block, PageText } from '../model/page-text';
import type { Problem, Result } from '../model/problem';
import type { SavedMatch, SavedPatch } from '../model/saved-match';
import type { Dismissal, Settings } from '../model/settings';
import type { OwnCalls } from './own-calls';
import type {
  Checked,
  CheckReply,
  DataPiece,
  DataPlace,
  Options,
  PartReport,
  RecordFacts,
  RefusedEntry,
  SavedChanges,
  SavedKey,
  SavedPage,
  SaveRequest,
} from './replies';
import type { SourceCalls } from './source-calls';

/** Names of the receivers, as they stand in messages. */
export const BACKGROUND = 'background';
export const PAGE = 'page';
export const PANEL = 'panel';

/** What any of our contexts may ask of the background. Calls marked «page» may come from a content script. */
export interface BackgroundCalls extends OwnCalls, SourceCalls {
  /** page: compares a page with the corpora and sets the toolbar count of the sender's tab. */
  check(page: PageText): CheckReply;
  /** page: keeps a match. Saving the same record for the same page again gives the row there is. */
  save(request: SaveRequest): Result<SavedMatch>;
  /** page: takes a saved match away; the row comes back so that it can be restored. */
  unsave(id: string): Result<SavedMatch>;
  /** page: a saved match of its own site, and the tags that are used on that site. */
  savedHere(id: string): Result<{ row: SavedMatch; tags: string[] }>;
  /** page: «not relevant». */
  dismiss(dismissal: Dismissal): Result<null>;
  /** page: takes a dismissal back. */
  undismiss(dismissal: Dismissal): Result<null>;
  /** page: runs the card's script in the sender's tab; false where the browser refuses. */
  loadCard(arg: null): boolean;
  /** page: nothing of ours is shown any more (other article, not news); blanks the toolbar count of the tab. */
  clearCount(arg: null): null;
  /** page: opens the popup's list of saved matches in a tab. */
  openSaved(arg: null): null;
  /** page: shows the side panel beside the sender's tab; a tab with the same view where the browser refuses. */
  openPanel(arg: null): null;
  /** popup: saved matches, {@link SavedPage} at a time; null for the first. */
  listSaved(after: { listing: string; next: string } | null): Result<SavedPage>;
  /** page (rows of its own site), popup: changes rows in one go; those that another window was first to change come back as they are. */
  changeSaved(changes: { id: string; revision: number; patch: SavedPatch }[]): Result<SavedChanges>;
  /** popup: what the corpora, on or off, say of records, in the order asked; null where they no longer hold one. */
  recordFacts(keys: { corpus: string; record: string }[]): Result<(RecordFacts | null)[]>;
  /** popup: opens the page of a saved match in a new tab; once it has been checked there, its badge is shown. */
  openSavedPage(of: { address: string; corpus: string; record: string }): Result<null>;
  /** popup: deletes rows and gives them back for undo. */
  deleteSaved(ids: string[]): Result<SavedMatch[]>;
  /** page (for its own site), popup: puts deleted rows back as they were. */
  restoreSaved(rows: SavedMatch[]): Result<null>;
  /** popup, options: everything the reader has saved and set, a piece at a time; null for the first. */
  takeOut(at: DataPlace | null): Result<DataPiece>;
  /** popup, options: begins to bring in a file with these parts and gives the import's name; one is under way at a time. */
  beginImport(parts: { part: string; version: number }[]): Result<string>;
  /** popup, options: reads entries of a part, the first of them of number `row`; nothing is written yet. */
  addToImport(some: { name: string; part: string; row: number; entries: unknown[] }): Result<RefusedEntry[]>;
  /** popup, options: writes what was read, all or nothing. */
  finishImport(name: string): Result<PartReport[]>;
  /** popup, options: forgets what was read; nothing was written. */
  dropImport(name: string): null;
  /** popup, options: takes an import back; tells how many rows were changed since and stay, null where it is not the last. */
  undoImport(name: string): Result<{ kept: number } | null>;
  /** popup: which hosts are off, and the sites of the corpora as match patterns. */
  siteState(arg: { host: string | null }): { on: boolean; corpusSites: string[] };
  /** popup: switches Whence on or off on a host and tells its open tabs. */
  setSite(change: { host: string; on: boolean }): Result<null>;
  /** options: the settings, and what the last page had. */
  options(arg: null): Result<Options>;
  /** options: changes sensitivity or language. */
  setOptions(change: Partial<Pick<Settings, 'sensitivity' | 'language'>>): Result<null>;
  /** options: all corpora, on or off, each with its health. */
  listCorpora(arg: null): Result<CorporaHealth>;
  /** options: switches a corpus on or off; open pages are checked against it the next time they are read. */
  setCorpus(change: { id: string; on: boolean }): Result<null>;
  /** options: erases everything that was saved, clipped, brought and set. */
  eraseAll(arg: null): Result<null>;
  /** options: how it stands, in numbers and names of ours, for a report of a fault. */
  diagnose(arg: null): Diagnosis;
  /** welcome: everything hidden on the sample for practice is shown again. */
  beginSample(arg: null): null;
  /** popup: runs the content script in a tab the reader has just clicked for (activeTab). */
  checkTab(tabId: number): Result<null>;
}

/** The state of the page in front, as the popup shows it. */
export type PageReport =
  | { state: 'reading' }
  | {
      state: 'done';
      findings: Finding[];
      checked: Checked;
      /** Ids of those that get a badge. */
      badged: string[];
      saved: SavedKey[];
      /** The page's own date, YYYY-MM-DD, where it states one. */
      date: string | null;
      /** Said where only a part of the page was read. */
      partly: Problem | null;
    }
  | { state: 'off' }
  | { state: 'not-news'; why: Problem }
  | { state: 'problem'; problem: Problem };

/** What the popup and the background may ask of a content script. */
export interface PageCalls {
  report(arg: null): PageReport;
  /** Scrolls to a finding's badge and focuses it. */
  reveal(findingId: string): boolean;
  /** Goes to the next badge (1) or the one before (-1), round at the ends; false where there is none. */
  step(by: number): boolean;
  /** Opens the card of the badge in front and saves its match; false where no badge is in front. */
  saveCurrent(arg: null): boolean;
  /**
   * Reads and checks again; of the popup also where the page did not look like news. `corpora`: what pages are compared with
   * has changed. `selection`: compares what is selected, and nothing else of the page.
   */
  recheck(why: 'corpora' | 'selection' | null): null;
  /** What is read as the article, whatever the page is. */
  article(arg: null): Block[];
  /** Removes everything of ours from the page and stops. */
  stop(arg: null): null;
}

/** What the background tells the side panel, where one is open. */
export interface PanelCalls {
  /** The page in this tab was just checked, or has nothing of ours any more. */
  pageChecked(tabId: number): null;
}
