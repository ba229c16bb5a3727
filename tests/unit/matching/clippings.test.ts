import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { type FingerprintIndex, openFingerprints } from '../../../matching/fingerprint-index';
import { findSameText } from '../../../matching/same-text';
import { STRONG_BITS } from '../../../matching/same-text-thresholds';
import type { Name } from '../../../model/record';
import { CLINIC, edited, FERRY, FERRY_ELSEWHERE, ORCHARD } from '../../fakes/sample-articles';

/** The clippings are other people's text and stay outside the project; without them these tests are skipped. */
const folder = join(import.meta.dirname, '../../../../shared');
const clippings = join(folder, 'clippings/karachi-2011.txt');

interface Catalogue {
  records: {
    id: string;
    names: Name[];
    passages: { role: string; start: number; end: number }[];
    quoted_spans: { of: string; start: number; end: number }[];
  }[];
}
interface Passage {
  id: string;
  recordId: string;
  alsoRight: string[];
  text: string;
}
const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe.skipIf(!existsSync(clippings))('passages of the clippings', () => {
  let index: FingerprintIndex;
  let passages: Passage[];
  beforeAll(() => {
    // Offsets in the catalogue count code points.
    const characters = [...readFileSync(clippings, 'utf8')];
    const cut = (p: { start: number; end: number }) => characters.slice(p.start, p.end).join('');
    const { records }: Catalogue = readJson('clippings/records.json');
    const quoted = records.flatMap((r) => r.quoted_spans);
    const texts = records.map((r) => {
      const own = r.passages.filter((p) => p.role === 'text');
      return { record: r.id, parts: (own.length > 0 ? own : quoted.filter((q) => q.of === r.id)).map(cut) };
    });
    const names = records.flatMap((r) => r.names);
    index = openFingerprints(buildFingerprints(texts, names));
    passages = readJson('pages/passages.json');
  });

  const found = (passage: Passage, text: string) =>
    findSameText(text, index).filter(
      (h) => h.score >= STRONG_BITS && [passage.recordId, ...passage.alsoRight].includes(h.record),
    );
  const missed = (change: (text: string) => string, fewest: number) =>
    passages
      .filter((p) => p.text.split(/\s+/).length >= fewest && found(p, change(p.text)).length === 0)
      .map((p) => p.id);

  it('are all found as they stand', () => {
    expect(passages.length).toBeGreaterThan(60);
    expect(missed((text) => text, 1)).toEqual([]);
  });

  it('of 40 words and more are all found with every fifth word changed', () => {
    expect(missed((text) => edited(text, 5), 40)).toEqual([]);
  });

  it('are found under no other record', () => {
    const wrong = passages.flatMap((p) =>
      findSameText(p.text, index)
        .filter((h) => ![p.recordId, ...p.alsoRight].includes(h.record))
        .map((h) => `${p.id}: ${h.record} ${h.score}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are not found in text on other matters', () => {
    for (const text of [FERRY, FERRY_ELSEWHERE, ORCHARD, CLINIC]) expect(findSameText(text, index)).toEqual([]);
  });
});
