/**
 * What is in the way of a release, one sentence each.
 * @param {{version: string, manifest: {version: string}, lock: {version: string}, changelog: string, status: string}} of
 *   `status` is what `git status --porcelain` says
 */
export function releaseFaults({ version, manifest, lock, changelog, status }) {
  const faults = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`${version} is no version such as 1.2.3`);
  for (const [file, { version: found }] of Object.entries({ 'package.json': manifest, 'package-lock.json': lock }))
    if (found !== version) faults.push(`${file} has version ${found}`);
  const [newest = ''] = changelog.match(/^## .*$/m) ?? [];
  if (!/^## \d+\.\d+\.\d+ – \d{4}-\d{2}-\d{2}$/.test(newest) || !newest.startsWith(`## ${version} `))
    faults.push(`CHANGELOG.md begins with «${newest}», not with ${version} and its date`);
  if (status.trim() !== '') faults.push(`there are changes nobody has committed:\n${status.trimEnd()}`);
  return faults;
}
