import { expect, it } from 'vitest';
import { releaseFaults } from '../../../scripts/release-faults.mjs';

const ready = {
  version: '1.2.3',
  manifest: { version: '1.2.3' },
  lock: { version: '1.2.3' },
  changelog: '# Changelog\n\n## 1.2.3 – 2026-11-26\n\n## 1.2.2 – 2026-10-01\n',
  status: '',
};

it('lets a release go that is ready', () => {
  expect(releaseFaults(ready)).toEqual([]);
});

it.each([
  ['another version in package.json', { manifest: { version: '1.2.2' } }],
  ['another version in the lock', { lock: { version: '1.2.2' } }],
  ['no entry of that version', { changelog: '## 1.2.2 – 2026-10-01\n' }],
  ['an entry without its date', { changelog: '## 1.2.3 – unreleased\n' }],
  ['an entry that is not the newest', { changelog: '## 1.2.4 – 2026-11-27\n## 1.2.3 – 2026-11-26\n' }],
  ['no changelog', { changelog: '' }],
  ['changes that are not committed', { status: ' M README.md\n' }],
])('stops at %s', (_what, stated) => {
  expect(releaseFaults({ ...ready, ...stated })).toHaveLength(1);
});

it('stops at what is no version', () => {
  expect(releaseFaults({ ...ready, version: 'next' })).toContain('next is no version such as 1.2.3');
});
