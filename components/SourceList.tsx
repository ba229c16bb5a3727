import type { Translate } from '../locales/text';
import type { Source } from '../model/finding';
import { SourceItem } from './SourceItem';

/** Sources shown before the rest is folded: about what fits a card without scrolling past everything else. */
const SHOWN = 6;

/** Props of {@link SourceList}. */
export interface SourceListProps {
  t: Translate;
  /** Earliest first. */
  sources: readonly Source[];
  brief?: boolean;
}

/** Sources in the order given, as a time line. */
export function SourceList({ t, sources, brief = false }: SourceListProps) {
  const rest = sources.slice(SHOWN);
  const items = (of: readonly Source[]) =>
    of.map((s) => <SourceItem key={`${s.corpus} ${s.record}`} t={t} source={s} brief={brief} />);
  return (
    <>
      <ol class="sources">{items(sources.slice(0, SHOWN))}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{t('card.show-all', { count: rest.length })}</summary>
          <ol class="sources" start={SHOWN + 1}>
            {items(rest)}
          </ol>
        </details>
      )}
    </>
  );
}
