import { listText } from '../../locales/number-text';
import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Finding, MatchKind } from '../../model/finding';
import { MOST_BADGES } from '../../model/sensitivity';
import { FindingRow } from './FindingRow';
import type { PageView } from './page-view';

type Done = Extract<PageView, { state: 'done' }>;

/** The order in which kinds are listed: what shares words first. */
const KINDS: readonly MatchKind[] = ['same-text', 'quotes', 'link', 'same-headline', 'same-event', 'this-page'];

/** Props of {@link FindingList}. */
export interface FindingListProps {
  t: PopupTranslate;
  view: Done;
  /** Leads to the place of a finding on the page. */
  onReveal(finding: string): void;
}

/**
 * The findings of a page: those with a badge by kind; folded, the strong ones for which there was no room, and the weaker
 * ones. And what was compared with what.
 */
export function FindingList({ t, view, onReveal }: FindingListProps) {
  const badged = view.findings.filter((f) => view.badged.includes(f.id));
  const others = view.findings.filter((f) => !view.badged.includes(f.id));
  const more = others.filter((f) => f.grade === 'strong');
  const weak = others.filter((f) => f.grade === 'weak');
  const recognised = badged.length + more.length;
  const rows = (findings: readonly Finding[]) => (
    <ul class="findings">
      {byRecord(findings).map((of) => (
        <FindingRow key={of[0].id} t={t} findings={of} saved={view.saved} onReveal={onReveal} />
      ))}
    </ul>
  );
  return (
    <section class="found">
      <h2>
        {view.findings.length === 0
          ? t('page.nothing')
          : recognised === 0
            ? t('page.only-weak')
            : t('page.found', { count: recognised })}
      </h2>
      <CheckedLine t={t} checked={view.checked} />
      {view.checked.missing && (
        <p class="problem">{t('page.missing', { corpora: listText(t, view.checked.missing) })}</p>
      )}
      {view.partly && <p class="meta">{problemText(t, view.partly)}</p>}
      {view.findings.length === 0 && view.checked.corpora.length > 0 && <p class="meta">{t('page.nothing-means')}</p>}
      {KINDS.map((kind) => {
        const of = badged.filter((f) => f.kind === kind);
        return (
          of.length > 0 && (
            <section key={kind} class="kind">
              <h3>{t(`kind.${kind}`)}</h3>
              {rows(of)}
            </section>
          )
        );
      })}
      {more.length > 0 && (
        <details>
          <summary>{t('page.more', { count: more.length })}</summary>
          {badged.length >= MOST_BADGES && <p class="meta">{t('page.more-means', { count: MOST_BADGES })}</p>}
          {rows(more)}
        </details>
      )}
      {weak.length > 0 && (
        <details>
          <summary>{t('page.weak', { count: weak.length })}</summary>
          {rows(weak)}
        </details>
      )}
    </section>
  );
}

/** Findings that the same record leads, together: a page that copies a report paragraph by paragraph is one row. */
function byRecord(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const lead = finding.matches[0];
    const key = `${finding.kind} ${lead?.corpus} ${lead?.record}`;
    const there = groups.get(key);
    if (there) there.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** «42 paragraphs checked against 59 records · Karachi, 2001–2011»; of several corpora each has a line. */
function CheckedLine({ t, checked }: { t: PopupTranslate; checked: Done['checked'] }) {
  const { blocks, records, corpora } = checked;
  if (corpora.length === 0) return <p class="meta">{t('page.no-corpus')}</p>;
  const [only, ...others] = corpora.map((c) => ({ ...c, name: c.coverage || c.title }));
  return (
    <>
      <p class="meta checked">
        {t('page.checked', {
          blocks: t('page.blocks', { count: blocks }),
          records: t('page.records', { count: records }),
        })}
        {only && others.length === 0 && (
          <>
            {' · '}
            <bdi>{only.name}</bdi>
          </>
        )}
      </p>
      {only && others.length > 0 && (
        <ul class="meta against">
          {[only, ...others].map((corpus) => (
            <li key={corpus.id}>
              <bdi>{corpus.name}</bdi> · {t('page.records', { count: corpus.records })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
