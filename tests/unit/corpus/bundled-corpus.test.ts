import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../formats/check-corpus';
import { assembleCorpus } from '../../../formats/corpus-folder';
import { hashPrivateName } from '../../../formats/private-names';

const folder = join(import.meta.dirname, '../../../corpus');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
const { parts, problems, privateNames } = assembleCorpus(files);
const { records, events, outlets } = parts;
const record = (id: string) => {
  const found = records.find((r) => r.id === id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
};
const relations = (id: string) => record(id).related.map((r) => `${r.relation} ${r.record}`);

/** The document the corpus was made from is not part of the project; with it, copied wording is checked too. */
const clippings = process.env.WHENCE_CLIPPINGS ?? join(folder, '../../shared/clippings/karachi-2011.txt');

it('is read without a problem and passes the check', () => {
  expect(problems).toEqual([]);
  expect(checkCorpus(parts, { privateNames })).toEqual([]);
});

describe.skipIf(!existsSync(clippings))('beside the clippings (skipped where they are not at hand)', () => {
  it('repeats no six words of them outside headlines', () => {
    const against = readFileSync(clippings, 'utf8');
    expect(against.length).toBeGreaterThan(1000);
    expect(checkCorpus(parts, { against })).toEqual([]);
  });
});

describe('what is in it', () => {
  it('59 records of 26 events', () => {
    expect(records).toHaveLength(59);
    expect(events).toHaveLength(26);
    expect(parts.info.id).toBe('karachi-2001-2011');
  });

  it('no photo captions, and each record in the file of its first event', () => {
    expect(records.filter((r) => r.kind === 'photo-caption')).toEqual([]);
    for (const { path, text } of files.filter((f) => f.path.startsWith('events')))
      for (const { id, events: of } of assembleCorpus([{ path, text }]).parts.records)
        expect(`events/${of[0]}.json`, id).toBe(path.replaceAll('\\', '/'));
  });

  it('every outlet it names, and only one for each host', () => {
    const hosts = outlets.flatMap((o) => o.domains);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('no address for two records', () => {
    const urls = records.flatMap((r) => [r.url, ...r.copies.map((c) => c.url)]).filter((url) => url !== null);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('claims for every record', () => {
    expect(records.filter((r) => r.claims.length === 0).map((r) => r.id)).toEqual([]);
  });

  it('private names that cannot be read off their list, but are found', () => {
    expect(privateNames?.hashes.length).toBeGreaterThan(20);
    const salt = privateNames?.salt ?? '';
    const invented = { salt, hashes: [hashPrivateName('Dawn', salt)] };
    expect(checkCorpus(parts, { privateNames: invented }).length).toBeGreaterThan(10);
  });
});

describe('removals', () => {
  it('one copy is reported removed, by whom is said, and the copy that lives is named', () => {
    expect(records.filter((r) => r.removal !== null).map((r) => r.id)).toEqual(['thenews-2009-02-18-aafia-husband']);
    const { removal, outlet } = record('thenews-2009-02-18-aafia-husband');
    expect(outlet).toBe('the-news');
    expect(removal).toMatchObject({ status: 'reported-removed', noticed: null });
    expect(removal?.saidBy).toContain('compiler');
    expect(relations('thenews-2009-02-18-aafia-husband')).toContain('same-text unknown-2009-02-18-aafia-husband');
  });

  it('a copy that lives is not a removal', () => {
    expect(record('unknown-2009-02-18-aafia-husband').removal).toBeNull();
    expect(files.filter((f) => f.text.includes('surviving-copy'))).toEqual([]);
  });
});

describe('leaked cables', () => {
  it('are labelled, and the newspaper report stands beside them', () => {
    const leaked = records.filter((r) => r.leaked).map((r) => r.id);
    expect(leaked.sort()).toEqual(['cable-09karachi138', 'cable-islamabad-2008-01-29-mqm']);
    expect(records.filter((r) => r.kind === 'cable' && !r.leaked)).toEqual([]);
    expect(relations('cable-09karachi138')).toContain('primary-document-for dawn-2011-05-23-armed-gangs');
    expect(relations('dawn-2011-05-23-armed-gangs')).toContain('quotes cable-09karachi138');
    expect(relations('cable-islamabad-2008-01-29-mqm')).toContain('same-text dawn-2011-05-mqm-stop-ignoring');
    expect(relations('dawn-2011-05-mqm-stop-ignoring')).toContain('same-text cable-islamabad-2008-01-29-mqm');
  });
});

it('relations of the other reports are carried', () => {
  expect(relations('mqm-2010-09-27-rally-appeal')).toContain('primary-document-for thenews-2010-09-27-afia-rally');
  expect(relations('aafiamovement-2009-10-28-release-ordered')).toContain(
    'responds-to thenews-2009-02-18-aafia-husband',
  );
  expect(relations('thenews-2011-08-28-mqm-media')).toContain('responds-to nation-2011-08-26-three-arrested');
  expect(relations('dawn-2011-08-04-altaf-army')).toContain('quotes fco-2011-08-03-burt-karachi');
  expect(relations('mqm-2001-12-05-edm-statement')).toContain('quotes uk-commons-edm-505-2001');
  expect(relations('tribune-2011-08-28-stop-untrue-reports')).toContain('same-event thenews-2011-08-28-mqm-media');
});

it.each([
  ['dawn-2011-08-26-mqm-ppp-row', 'dawn', 'confirmed', '2011-08-26', 'day'],
  ['nation-2011-08-26-three-arrested', 'the-nation-pk', 'guess', '2011-08-26', 'day'],
  ['mqm-2001-12-05-edm-statement', 'mqm', 'inferred', '2001-12-05', 'day'],
  ['times-2008-08-06-aafia-court', 'times-london', 'cited', '2008-08-06', 'day'],
  ['unknown-2009-02-18-aafia-husband', null, 'unknown', '2009-02-18', 'minute'],
  ['fco-2011-08-03-burt-karachi', 'uk-fco', 'cited', '2011-08-03', 'minute'],
  ['cable-09karachi138', 'us-state', 'cited', '2009-04', 'month'],
  ['dawn-2011-05-mqm-stop-ignoring', 'dawn', 'inferred', '2011-05-28', 'circa'],
  ['ediplomat-diplomatic-immunity', 'ediplomat', 'confirmed', null, 'unknown'],
  ['independent-2010-09-murder-in-suburbia', 'independent', 'confirmed', '2010-09', 'month'],
  ['thenews-2011-08-04-ebad-uk-official', 'the-news', 'cited', '2011-08-04', 'day'],
])('%s: how well outlet and date are known', (id, outlet, outletCertainty, date, precision) => {
  expect(record(id)).toMatchObject({ outlet, outletCertainty, published: { date, precision } });
});
