import { partialDateText } from '../../locales/date-text';
import { numberText, percentText } from '../../locales/number-text';
import type { OptionsTranslate } from '../../locales/options-text';
import type { CorpusHealth } from '../../model/corpus-health';
import { CorpusTools } from './CorpusTools';

/** Digits of the checksum that are shown; the whole stands in the tooltip. */
const HASH_DIGITS = 12;

/** Props of {@link CorpusList}. */
export interface CorpusListProps {
  t: OptionsTranslate;
  corpora: readonly CorpusHealth[];
  onSwitch(id: string, on: boolean): void;
  /** For corpora the reader has brought. */
  onRename(id: string, title: string): void;
  onRemove(id: string): void;
}

/** The corpora, each with its switch and what it holds. */
export function CorpusList({ t, corpora, onSwitch, onRename, onRemove }: CorpusListProps) {
  return (
    <>
      {corpora.map((corpus) => (
        <article key={corpus.id} class={corpus.on ? 'corpus' : 'corpus off'}>
          <label class="switch">
            <input
              type="checkbox"
              checked={corpus.on}
              onChange={(event) => onSwitch(corpus.id, event.currentTarget.checked)}
            />
            <b>{t('corpora.on', { title: corpus.origin === 'clippings' ? t('clippings.title') : corpus.title })}</b>
          </label>
          {corpus.coverage && (
            <p class="meta">
              <bdi>{corpus.coverage}</bdi>
            </p>
          )}
          <Facts t={t} corpus={corpus} />
          {corpus.origin === 'own' && (
            <CorpusTools
              t={t}
              title={corpus.title}
              onRename={(title) => onRename(corpus.id, title)}
              onRemove={() => onRemove(corpus.id)}
            />
          )}
        </article>
      ))}
      {/* Below them: above, its coming and going would move the switches under the pointer. */}
      {!corpora.some(({ on }) => on) && (
        <p class="problem" role="status">
          {t('corpora.none-on')}
        </p>
      )}
    </>
  );
}

function Facts({ t, corpus }: { t: OptionsTranslate; corpus: CorpusHealth }) {
  const { from, to, records, withLink, hash } = corpus;
  const number = (count: number) => numberText(t, count);
  const facts = [
    [t('corpora.records'), number(records)],
    [t('corpora.events'), number(corpus.events)],
    [t('corpora.outlets'), number(corpus.outlets)],
    [
      t('corpora.dates'),
      from && from === to
        ? partialDateText(t, from)
        : from && to
          ? t('corpora.dates-value', { from: partialDateText(t, from), to: partialDateText(t, to) })
          : t('corpora.dates-none'),
    ],
    [
      t('corpora.links'),
      t('corpora.links-value', { count: withLink, share: percentText(t, records > 0 ? withLink / records : 0) }),
    ],
    [t('corpora.removed'), number(corpus.removed)],
    [t('corpora.size'), t('corpora.size-value', { count: Math.ceil(corpus.bytes / 1000) })],
    // Of the reader's own clippings nobody has said any of this.
    ...(corpus.origin === 'clippings'
      ? []
      : [
          [t('corpora.version'), corpus.version],
          [t('corpora.licence'), corpus.licence],
          [t('corpora.author'), corpus.author],
        ]),
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('corpora.hash')}</dt>
        <dd>
          <code dir="ltr" title={hash}>
            {hash.slice(0, HASH_DIGITS)}…
          </code>
        </dd>
      </div>
    </dl>
  );
}
