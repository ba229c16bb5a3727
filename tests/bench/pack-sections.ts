import { readFileSync } from 'node:fs';

/** How the bytes of a pack are shared out. */
export interface PackBytes {
  whole: number;
  /** What texts are recognised by. */
  fingerprints: number;
  /** What records are found by: ids, places, and any index over words, names, headlines, addresses. */
  lookups: number;
  /** What is shown: records, outlets, events, names. */
  facts: number;
}

const FACTS = ['INFO', 'OUTL', 'EVNT', 'NAME', 'RECS'];
const FINGERPRINTS = 'FING';
/** Places of the section table; corpus/FORMAT.md. */
const SECTION_COUNT_AT = 60;
const TABLE_AT = 64;
const ROW_BYTES = 16;

/** Reads the section table of a pack; header and gaps count as look-ups. */
export function packBytes(path: string): PackBytes {
  const file = readFileSync(path);
  let fingerprints = 0;
  let facts = 0;
  for (let i = 0; i < file.readUInt32LE(SECTION_COUNT_AT); i++) {
    const row = TABLE_AT + i * ROW_BYTES;
    const name = file.toString('latin1', row, row + 4);
    const length = file.readUInt32LE(row + 8);
    if (name === FINGERPRINTS) fingerprints += length;
    else if (FACTS.includes(name)) facts += length;
  }
  return { whole: file.length, fingerprints, facts, lookups: file.length - fingerprints - facts };
}
