import { scoreWith } from './quality/pan';
import { hasSet } from './quality/read-set';
import { keepResult, table } from './results';

const KINDS: Record<string, string> = {
  '02-no-obfuscation': 'verbatim',
  '03-random-obfuscation': 'random',
  '04-translation-obfuscation': 'translation',
  '05-summary-obfuscation': 'summary',
  all: 'all',
};

/** Plagdet of PAN 2013's training pairs, wrong hits in ordinary news, and how exactly passages are marked. */
export async function run(): Promise<void> {
  if (!hasSet('pan13-train-mini.docs') || !hasSet('haystack-even'))
    return console.log('Skipped: the sets to measure with are not on this machine (WHENCE_BENCH, or ../shared/bench).');
  const rows = ['weak', 'strong'].flatMap((grade) => {
    const { scores, wrong, wordError } = scoreWith(grade);
    return Object.entries(KINDS).map(([kind, name]) => {
      const { precision, recall, granularity, plagdet } = scores[kind] ?? {};
      const three = (n = 0) => n.toFixed(3);
      const error = kind === 'all' ? `${wordError.toFixed(1)}` : '';
      return [
        grade,
        name,
        three(precision),
        three(recall),
        three(granularity),
        three(plagdet),
        kind === 'all' ? wrong.toFixed(1) : '',
        error,
      ];
    });
  });
  keepResult(
    'same-text',
    `## Same text: PAN 2013 training pairs, every tenth

Fingerprints of all 480 sources in one index, no text kept; hits of a pair's source, those nearer than 300 characters joined. A wrong hit is one of the sources in \`haystack-even\` (1,878 news pages), which shares no text with them. Word error is how many words the marked stretch begins or ends too early or too late, median over verbatim passages.

${table([['grade', 'obfuscation', 'precision', 'recall', 'granularity', 'plagdet', 'wrong hits per 1,000 pages', 'word error'], ...rows])}`,
  );
}
