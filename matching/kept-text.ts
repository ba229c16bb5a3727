import { stemHashes } from './corpus-words';
import { textKey } from './group-copies';
import type { RecordToGroup } from './group-records';
import { GROUPING } from './group-thresholds';
import { textLead } from './group-vectors';
import { fromUtf8, toUtf8 } from './utf8';

/**
 * What a corpus is built from, of the text of one record: for fingerprints four bytes a word, for grouping its first words (400)
 * and a hash of all. With it no text need be kept until all are read, and the pack is the same byte for byte. It is as
 * good as the text, so it goes nowhere but into what is built of it.
 */
export interface KeptText {
  words: readonly Uint32Array[];
  key: string | null;
  /** In UTF-8: a piece of a string would keep the whole string. */
  lead: Uint8Array;
}

/** Reads the pieces of a text, after which they are not needed any more. */
export function keepText(parts: readonly string[]): KeptText {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('\n\n');
  return { words: parts.map(stemHashes), key: textKey(text), lead: toUtf8(textLead(text, GROUPING)) };
}

/** The text of a record as grouping asks for it; put together when it is asked for. */
export const textToGroup = (kept: KeptText | undefined): Pick<RecordToGroup, 'key' | 'text'> => ({
  key: kept?.key ?? null,
  get text() {
    return kept ? fromUtf8(kept.lead) : '';
  },
});
