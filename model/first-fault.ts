import * as v from 'valibot';

/** What a schema found wrong first, and in which field, in a few words: «note: must be text». */
export function firstFault([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
