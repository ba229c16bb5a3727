/** What is in the way of a release, one sentence each. */
export declare function releaseFaults(of: {
  version: string;
  manifest: { version: string };
  lock: { version: string };
  changelog: string;
  /** What `git status --porcelain` says. */
  status: string;
}): string[];
