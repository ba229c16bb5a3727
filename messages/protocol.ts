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

/** What became of one part of a file that was brought in. */
export interface PartReport {
  part: string;
  added: number;
  /** Met what was there: merged with it, or put in its place. */
  merged: number;
  unchanged: number;
  /** Rows the file carried as unreadable and that still are: kept as they are, counted in the list. */
  unreadable: number;
}

/** An entry of a file that was not taken in: its number among those of its part (from 1), and a reason in a few words. */
export interface RefusedEntry {
  row: number;
  why: string;
}

/** Some of what is stored, for the file of everything: entries by the name of their part (`formats/data-file.ts`). */
export interface DataPiece {
  entries: { part: string; version: number; entries: unknown[] }[];
  /** To be asked for the next piece with; null where this was the last. */
  next: DataPlace | null;
  /** How many entries there are by now, and in all as far as is known. */
  done: number;
  total: number;
}

/** A place in what is stored; of another `state` than now, it is of no use: begin again. */
export interface DataPlace {
  state: string;
  part: string;
  after: string;
  done: number;
}

/** A part of the saved matches: a browser carries no message of any length. */
export interface SavedPage {
  rows: SavedMatch[];
  /** How many there are in all, rows that cannot be read among them. */
  total: number;
  /** Rows of this part that could not be read; in the first part 0 while others are to come. */
  unreadable: number;
  /** Names this state of the list; another name in a later part says that the list has changed: begin again. */
  listing: string;
  /**
   * To be asked for the next part with; null where there is none. The first part is of the rows saved last, the others of
   * all rows, those again among them, in no order a reader knows.
   */
  next: string | null;
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
