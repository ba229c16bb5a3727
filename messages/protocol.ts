import type { CorpusHealth } from '../model/corpus-health';
import type { Finding } from '../model/finding';
import type { PageText } from '../model/page-text';
import type { Problem, Result } from '../model/problem';
import type { CorpusInfo } from '../model/record';
import type { SavedMatch, SavedPatch } from '../model/saved-match';
import type { Dismissal, Settings } from '../model/settings';

/** Names of the receivers, as they stand in messages. */
export const BACKGROUND = 'background';
export const PAGE = 'page';
export const PANEL = 'panel';

/** What was compared with what; shown in the popup, above all when nothing was found. */
export interface Checked {
  blocks: number;
  records: number;
  corpora: { id: CorpusInfo['id']; title: string; coverage: string; records: number }[];
  /** Milliseconds the matching took. */
  took: number;
}

/** The answer to a check. `off`: the reader switched this site off; nothing was compared. */
export type CheckReply =
  | {
      state: 'checked';
      findings: Finding[];
      /** Ids of those that get a badge, as readily as the reader wants badges. */
      badged: string[];
      checked: Checked;
      saved: SavedKey[];
    }
  | { state: 'off' }
  | { state: 'problem'; problem: Problem };

/** Which record is already saved for the page that was checked. */
export interface SavedKey {
  id: string;
  corpus: string;
  record: string;
}

/** What a reader saves: a record matched on a page. The background adds the facts of the record itself. */
export interface SaveRequest {
  corpus: string;
  record: string;
  kind: Finding['kind'];
  shares: SavedMatch['shares'];
  page: SavedMatch['page'];
}

/** How an import went. Nothing is lost: rows that could not be read are counted and named. */
export interface ImportReport {
  added: number;
  merged: number;
  unchanged: number;
  /** One sentence-ready reason per row that was refused, with its number in the file (from 1). */
  refused: { row: number; why: string }[];
  /** Rows the file carried as unreadable and that still are: kept as they are, counted in the list. */
  unreadable: number;
}

/** A part of the saved matches: a browser carries no message of any length. */
export interface SavedPage {
  rows: SavedMatch[];
  /** How many there are in all. */
  total: number;
  /** Rows that could not be read. */
  unreadable: number;
  /** Names this state of the list; another name in a later part says that the list has changed: begin again. */
  listing: string;
}

/** What became of changes of saved matches. Changed rows are told in short: their sender knows the rest. */
export interface SavedChanges {
  changed: Pick<SavedMatch, 'id' | 'revision' | 'changedAt'>[];
  stale: SavedMatch[];
  missing: string[];
}

/** What the list of saved matches shows of a record beside what it holds itself. */
export interface RecordFacts {
  /** Names of the events it reports, as the corpus has them now. */
  events: string[];
}

/** The reader's settings as the options page shows them. */
export interface Options extends Pick<Settings, 'sensitivity' | 'language' | 'sitesOff' | 'dismissals'> {
  /** Kind and grade of each finding of the page that was checked last; null where there is none. */
  lastPage: { kind: Finding['kind']; grade: Finding['grade'] }[] | null;
}

/** What any of our contexts may ask of the background. Calls marked «page» may come from a content script. */
export interface BackgroundCalls {
  /** page: compares a page with the corpora and sets the toolbar count of the sender's tab. */
  check(page: PageText): CheckReply;
  /** page: keeps a match. Saving the same record for the same page again gives the row there is. */
  save(request: SaveRequest): Result<SavedMatch>;
  /** page: takes a saved match away; the row comes back so that it can be restored. */
  unsave(id: string): Result<SavedMatch>;
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
  /** popup: saved matches, newest first, {@link SavedPage} at a time; null for the first. */
  listSaved(after: { listing: string; from: number } | null): Result<SavedPage>;
  /** popup: changes rows in one go; those that another window was first to change come back as they are. */
  changeSaved(changes: { id: string; revision: number; patch: SavedPatch }[]): Result<SavedChanges>;
  /** popup: what the corpora, on or off, say of records, in the order asked; null where they no longer hold one. */
  recordFacts(keys: { corpus: string; record: string }[]): Result<(RecordFacts | null)[]>;
  /** popup: opens the page of a saved match in a new tab; once it has been checked there, its badge is shown. */
  openSavedPage(of: { address: string; corpus: string; record: string }): Result<null>;
  /** popup: deletes rows and gives them back for undo. */
  deleteSaved(ids: string[]): Result<SavedMatch[]>;
  /** page (for its own site), popup: puts deleted rows back as they were. */
  restoreSaved(rows: SavedMatch[]): Result<null>;
  /** popup: the export file's text (JSON, lossless, with unreadable rows). */
  exportSaved(arg: null): Result<string>;
  /** popup: reads an export file and merges it; nothing is written where the file is not ours. */
  importSaved(text: string): Result<ImportReport>;
  /** popup: which hosts are off, and the sites of the corpora as match patterns. */
  siteState(arg: { host: string | null }): { on: boolean; corpusSites: string[] };
  /** popup: switches Whence on or off on a host and tells its open tabs. */
  setSite(change: { host: string; on: boolean }): Result<null>;
  /** options: the settings, and what the last page had. */
  options(arg: null): Options;
  /** options: changes sensitivity or language. */
  setOptions(change: Partial<Pick<Settings, 'sensitivity' | 'language'>>): Result<null>;
  /** options: all corpora, on or off, each with its health. */
  listCorpora(arg: null): Result<CorpusHealth[]>;
  /** options: switches a corpus on or off; open pages are checked against it the next time they are read. */
  setCorpus(change: { id: string; on: boolean }): Result<null>;
  /** options: erases everything that was saved and set. */
  eraseAll(arg: null): Result<null>;
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
      saved: SavedKey[];
      shown: string[];
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
  /** Reads and checks again, also where the page did not look like news. */
  recheck(arg: null): null;
  /** Removes everything of ours from the page and stops. */
  stop(arg: null): null;
}

/** What the background tells the side panel, where one is open. */
export interface PanelCalls {
  /** The page in this tab was just checked, or has nothing of ours any more. */
  pageChecked(tabId: number): null;
}
