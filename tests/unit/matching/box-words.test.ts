import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { findSameText } from '../../../matching/same-text';

/** A box of links as sites glue it behind a name, between two halves of a sentence. */
const BOX =
  'Minister Lena Varga Lena VargaHarbour toll to rise in spring under new plan Council weighs cheaper night ferries Overnight Transport: pilots call off strike over pay at northern islands Reeve spars with auditors on bridge fund MORE';
const FIRST = `Reading rooms will stay open on Sundays, ${BOX} told a meeting of librarians, and nobody objected.`;
const SECOND = `The orchards lost half of their pears to hail, ${BOX} wrote to growers, who want the damage counted.`;
const PLAIN =
  'The harbour toll will rise in spring, the council said, because the old dredger sank and another must be hired until the yard has built one.';

const hits = (record: string, page: string) =>
  findSameText(page, openFingerprints(buildFingerprints([{ record: 'r', parts: [record] }], [])));

describe('boxes of links glued into sentences', () => {
  it('do not make two articles of one site the same text', () => {
    expect(hits(FIRST, SECOND)).toEqual([]);
  });

  it('are told by the glued name: the same words without it are a copy', () => {
    const without = (text: string) => text.replace('Lena Varga Lena VargaHarbour', 'Harbour');
    expect(hits(without(FIRST), without(SECOND))).toHaveLength(1);
  });

  it('do not hide a copied passage beside them', () => {
    const [hit, ...others] = hits(`${FIRST} ${PLAIN}`, `${SECOND} ${PLAIN}`);
    expect(others).toEqual([]);
    expect(hit && `${SECOND} ${PLAIN}`.slice(hit.span.start, hit.span.end)).toContain(PLAIN.slice(0, -1));
  });

  it('may be repeated to any length', () => {
    expect(hits(FIRST, BOX.repeat(200))).toEqual([]);
  });
});

describe('passages of names and phrases', () => {
  it('a name with a title and a date is no copy', () => {
    const shared = 'Ilse Aldermann, deputy director of the Norrland Institute of Tides, on March 4, 2007';
    expect(
      hits(`The survey was led by ${shared}, before the grant ran out.`, `Asked by ${shared}, nobody would answer.`),
    ).toEqual([]);
  });

  it('a form that is mostly stock phrases is no copy, whatever stands between them', () => {
    const form =
      'Evening Lantern digest. Get the stories you care about delivered to your inbox. By signing up you agree to receive email newsletters or alerts from Lantern. You can unsubscribe at any time. This site is protected by reCAPTCHA and the Google privacy policy and terms of service apply.';
    expect(hits(`Hens were counted. ${form}`, `Goats were not. ${form}`)).toEqual([]);
  });
});
