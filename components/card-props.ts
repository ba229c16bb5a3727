import type { Translate } from '../locales/text';
import type { Finding, Match, Source } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Dismissal } from '../model/settings';

/** What the card shows and whom it tells. The card keeps nothing itself but which parts are unfolded. */
export interface CardProps {
  t: Translate;
  finding: Finding;
  /** Host of the page, for labels such as «Hide it on dawn.com»; empty where it is on no site. */
  host: string;
  /** What is already saved for this page. */
  saved: readonly { id: string; corpus: string; record: string }[];
  /** Note and tags of the lead match where it is saved, and the tags used on this site; null where they are not known yet. */
  details: { note: string; tags: readonly string[]; used: readonly string[] } | null;
  /** True where what is typed into the card is heard by nobody else; else a page may listen to its keys. */
  unheard: boolean;
  /** Where the reader has just hidden this finding's lead record, or null. */
  dismissed: Dismissal['scope'] | null;
  /** Something that just failed, told at the top of the card. */
  problem: Problem | null;
  /** The page is in a private window: what is saved outlives it. */
  isPrivate: boolean;
  /** Formats besides the plain one in which the source can be cited: their proper names and who writes them. */
  citations: readonly { name: string; write(source: Source): string }[];
  /** Keep the lead match. */
  onSave(match: Match): void;
  /** Take the saved match with this id away. */
  onUnsave(id: string): void;
  /** Store the note that was typed over `base`; gives what kept it from being stored. */
  onNote(note: string, base: string): Promise<Problem | null>;
  /** Gives what kept it from being stored. */
  onAddTag(tag: string): Promise<Problem | null>;
  onRemoveTag(tag: string): void;
  /** Hide the lead match's record: on this page, on this site or everywhere. */
  onDismiss(match: Match, scope: Dismissal['scope']): void;
  onUndismiss(match: Match, scope: Dismissal['scope']): void;
  /** Put the citation on the clipboard; false where the browser refuses. */
  onCopy(citation: string): Promise<boolean>;
  onOpenSaved(): void;
  /** Show the page's findings and time lines in the side panel; called in the click itself. */
  onOpenPanel(): void;
  /** Close button and Escape. The caller returns the focus to the badge. */
  onClose(): void;
}
