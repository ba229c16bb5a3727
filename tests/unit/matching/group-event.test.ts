import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { groupEvent } from '../../../matching/group-event';
import { PressEvent } from '../../../model/record';
import { fakeRecord, onDay } from '../../fakes/fake-record';

const none = new Set<string>();
const early = fakeRecord({ id: 'b', headline: 'Ferry late', published: onDay('1931-05-02') });
const late = fakeRecord({ id: 'a', headline: 'Ferry still late', published: onDay('1931-05-04') });
const undated = fakeRecord({ id: 'c', headline: 'Where is the ferry?' });

describe('the event of grouped records', () => {
  it('is called after the earliest of them, and says no more than the days', () => {
    expect(groupEvent([late, undated, early], none)).toEqual({
      id: 'group-b',
      label: 'Ferry late',
      date: '1931-05-02/1931-05-04',
      place: null,
      description: '',
      grouped: { headlineOf: 'b' },
    });
  });
  it('has one day, a month, or none, as its records have', () => {
    const inMay = fakeRecord({ id: 'd', published: { date: '1931-05', precision: 'month', asCited: null } });
    expect(groupEvent([early, undated], none).date).toBe('1931-05-02');
    expect(groupEvent([early, inMay], none).date).toBe('1931-05');
    expect(groupEvent([undated], none).date).toBeNull();
  });
  it('takes the first headline there is, or the title', () => {
    const bare = fakeRecord({ id: 'e', displayTitle: 'A note on the ferry', published: onDay('1931-05-01') });
    expect(groupEvent([bare, early], none)).toMatchObject({
      id: 'group-e',
      label: 'Ferry late',
      grouped: { headlineOf: 'b' },
    });
    expect(groupEvent([bare], none)).toMatchObject({ label: 'A note on the ferry', grouped: { headlineOf: null } });
  });
  it('has an id the schema takes, also of long ids, and keeps those apart', () => {
    const long = (end: string) => groupEvent([fakeRecord({ id: 'x'.repeat(198) + end })], none);
    for (const event of [long('a'), long('b')]) expect(() => v.parse(PressEvent, event)).not.toThrow();
    expect(long('a').id).not.toBe(long('b').id);
    expect(groupEvent([early], new Set(['group-b', 'group-b-2'])).id).toBe('group-b-3');
  });
});
