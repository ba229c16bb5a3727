import { existsSync, readFileSync } from 'node:fs';

/** Names this machine has for itself, and the proxy's address: no resolver is asked for these. */
const HERE = /^(localhost|127\.0\.0\.1|\[?::1\]?)$/;

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const abroad = (names: Iterable<string>) => [...new Set(names)].filter((name) => name !== '' && !HERE.test(name));

/**
 * The names that Chromium's log of its network (`--log-net-log`) says it has looked up. A name that goes through the proxy is
 * not among them: the proxy is asked for it.
 */
export function namesInNetLog(file: string): string[] {
  const log = read(file);
  const kind = /"HOST_RESOLVER_MANAGER_REQUEST":(\d+)/.exec(log)?.[1];
  const events = log.split('\n').filter((line) => line.includes(`"type":${kind}}`));
  return abroad(events.map((line) => /"host":"(?:\w+:\/\/)?([^"]*?)(?::\d+)?"/.exec(line)?.[1] ?? ''));
}

/** The names that Firefox's log of its resolver (`MOZ_LOG=nsHostResolver:5`) says it has looked up. */
export function namesInMozLog(file: string): string[] {
  return abroad([...read(file).matchAll(/Resolving host \[([^\]]*)\]/g)].map(([, name]) => name ?? ''));
}
