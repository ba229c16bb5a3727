import { listText } from '../../locales/number-text';
import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Finding, MatchKind } from '../../model/finding';
import { FindingRow } from './FindingRow';
import type { PageView } from './page-view';

type Done = Extract<PageView, { state: 'done' }>;

/** The order in which kinds are listed: what shares words first. */
const KINDS: readonly MatchKind[] = ['same-text', 'quotes', 'link', 'same-headline', 'same-event', 'this-page'];

/** The findings of a page by kind, the weaker ones folded, and what was compared with what. */
export function FindingList({ t, view, onReveal }: { t: PopupTranslate; view: Done; onReveal(id: string): void }) {
  const strong = view.findings.filter((f) => f.grade === 'strong');
  const weak = view.findings.filter((f) => f.grade === 'weak');
  const rows = (findings: readonly Finding[]) => (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingRow key={finding.id} t={t} finding={finding} view={view} onReveal={onReveal} />
      ))}
    </ul>
  );
  return (
    <section class="found">
      <h2>
        {view.findings.length === 0
          ? t('page.nothing')
          : strong.length === 0
            ? t('page.only-weak')
            : t('page.found', { count: strong.length })}
      </h2>
      <CheckedLine t={t} checked={view.checked} />
      {view.checked.missing && (
        <p class="problem">{t('page.missing', { corpora: listText(t, view.checked.missing) })}</p>
      )}
      {view.partly && <p class="meta">{problemText(t, view.partly)}</p>}
      {view.findings.length === 0 && <p class="meta">{t('page.nothing-means')}</p>}
      {KINDS.map((kind) => {
        const of = strong.filter((f) => f.kind === kind);
        return (
          of.length > 0 && (
            <section key={kind} class="kind">
              <h3>{t(`kind.${kind}`)}</h3>
              {rows(of)}
            </section>
          )
        );
      })}
      {weak.length > 0 && (
        <details>
          <summary>{t('page.weak', { count: weak.length })}</summary>
          {rows(weak)}
        </details>
      )}
    </section>
  );
}

/** «42 paragraphs checked against 59 records · Karachi, 2001–2011». */
function CheckedLine({ t, checked }: { t: PopupTranslate; checked: Done['checked'] }) {
  const { blocks, records, corpora } = checked;
  if (corpora.length === 0) return <p class="meta">{t('page.no-corpus')}</p>;
  return (
    <p class="meta checked">
      {t('page.checked', {
        blocks: t('page.blocks', { count: blocks }),
        records: t('page.records', { count: records }),
        coverage: listText(
          t,
          corpora.map((c) => c.coverage || c.title),
        ),
      })}
    </p>
  );
}
