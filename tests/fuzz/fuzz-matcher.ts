import * as fc from 'fast-check';
import * as v from 'valibot';
import { createMatcher } from '../../matching/matcher';
import { Finding } from '../../model/finding';
import { BlockKind, type PageText } from '../../model/page-text';
import { fakePage } from '../fakes/fake-record';
import { fullCorpus, HARBOUR } from '../fakes/full-corpus';
import { CLINIC, FERRY, LONG, ORCHARD, wordsFrom } from '../fakes/sample-articles';
import { spanFaults } from '../fakes/span-faults';
import { hostileText } from './mutate';
import { type FuzzTarget, faultless, pollution } from './target';

const known = fc
  .tuple(fc.constantFrom(FERRY, ORCHARD, CLINIC, LONG), fc.nat(120), fc.integer({ min: 1, max: 60 }))
  .map(([article, from, count]) => wordsFrom(article, from, from + count));
const headline = fc.constantFrom(...HARBOUR.map(({ record }) => record.headline ?? ''));
const text = fc
  .array(fc.oneof(known, hostileText, headline), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom(' ', '', '\n', ' “', '\u0000', '\u202e').map((between) => parts.join(between)));
const number = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constantFrom(1e308, -1, 0.5));
const address = fc.oneof(
  fc.constantFrom(
    'https://gazette.example/news/48151/ferry',
    'https://www.gazette.example/news/48151/ferry?utm_source=x#y',
    'https://user:word@gazette.example/news/48151/ferry',
    'http://[',
    'javascript:alert(1)',
    'https://xn--/%00',
    `https://gazette.example/${'a/'.repeat(20_000)}`,
    `https://gazette.example/?${'a&'.repeat(4_000)}`,
    `https://${'www.'.repeat(20_000)}example/`,
    `${'https://web.archive.org/web/2011/'.repeat(2_000)}https://gazette.example/news/48151/ferry`,
  ),
  hostileText,
);
const block = fc.record({
  text,
  kind: fc.constantFrom(...BlockKind.options),
  links: fc.array(fc.record({ url: address, start: number, end: number }), { maxLength: 3 }),
});

/** Pages as a hostile one could send them: right in their types and in nothing else. */
export const hostilePage: fc.Arbitrary<PageText> = fc
  .record({
    blocks: fc.array(block, { maxLength: 6 }),
    address,
    canonical: fc.option(address),
    headline: fc.option(fc.oneof(text, headline)),
    date: fc.option(fc.oneof(hostileText, fc.constantFrom('2019-03-05', '0000-00-00', '9999-99-99', '2019-02-31'))),
    language: fc.option(hostileText),
    linksOnly: fc.boolean(),
  })
  .map(({ blocks, ...stated }) => fakePage(blocks, stated));

/** What is wrong with findings of a page. */
export function findingFaults(findings: readonly Finding[], page: PageText): string[] {
  const faults = spanFaults(findings, page);
  const read = v.safeParse(v.array(Finding), findings, { abortEarly: true });
  if (!read.success) faults.push(`not as a finding is: ${v.getDotPath(read.issues[0])} ${read.issues[0].message}`);
  if (findings.length > page.blocks.length) faults.push(`${findings.length} findings on ${page.blocks.length} blocks`);
  for (const { sources } of findings)
    for (const { url } of sources) if (url !== null && !/^https?:\/\//.test(url)) faults.push(`a link to ${url}`);
  return faults;
}

const matcher = createMatcher([fullCorpus(HARBOUR)]);
const dismissed = fc.array(
  fc.record({ scope: fc.constant('here' as const), corpus: hostileText, record: hostileText, address }),
  { maxLength: 2 },
);

/** The matcher answers any page with findings whose places are on it. */
export const matching: FuzzTarget = {
  name: 'matcher, any page',
  runs: 500,
  property: fc.property(hostilePage, dismissed, (page, away) => {
    const findings = matcher.check(page, { dismissed: away });
    faultless([...findingFaults(findings, page), ...pollution()]);
  }),
};
