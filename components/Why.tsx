import type { Translate } from '../locales/text';
import type { Finding, Match } from '../model/finding';
import { becauseText } from './because-text';

/** Records whose reasons are shown at once; those of the rest are folded, so that the sources stay in sight. */
const SHOWN = 1;

/** Why the finding is shown: the evidence of its matches in sentences, record by record, best first. */
export function Why({ t, finding }: { t: Translate; finding: Finding }) {
  const sources = [...finding.sources, ...finding.otherReports];
  const titleOf = (record: string) => {
    const source = sources.find((s) => s.record === record);
    return source ? (source.headline ?? source.title) : null;
  };
  const nameOf = (record: string) => {
    const outlet = sources.find((s) => s.record === record)?.outletName ?? t('outlet.unknown');
    return t('because.record', { outlet, title: titleOf(record) ?? record });
  };
  const records = byRecord(finding.matches);
  const reasons = (groups: readonly Match[][]) =>
    groups.map((matches) => {
      const sentences = new Set(matches.flatMap((m) => becauseText(t, m, titleOf)));
      const record = matches[0]?.record ?? '';
      return (
        <div key={record} class="reasons">
          {records.length > 1 && <h4>{nameOf(record)}</h4>}
          <ul>
            {[...sentences].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      );
    });
  const rest = records.slice(SHOWN);
  return (
    <section class="why">
      <h3>{t('card.why')}</h3>
      {reasons(records.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary>{t('card.show-all', { count: rest.length })}</summary>
          {reasons(rest)}
        </details>
      )}
    </section>
  );
}

function byRecord(matches: readonly Match[]): Match[][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.corpus} ${match.record}`;
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  return [...groups.values()];
}
