import { faultText } from '../../locales/fault-text';
import type { ImportTranslate } from '../../locales/import-text';
import { keptInOrder, questionText } from '../../locales/question-text';
import { shorten } from '../../locales/shorten';
import type { Answer, PreviewTrouble } from '../../model/document-preview';

/** Props of {@link TroubleItem}. */
export interface TroubleItemProps {
  t: ImportTranslate;
  trouble: PreviewTrouble;
  /** Settles it with one of its answers, or with null: right as it is. */
  onAnswer(answer: number | null): void;
}

/** Characters of a headline on a button. */
const ON_BUTTON = 60;

/** One thing that a person has to look at, with what can be answered by a click. */
export function TroubleItem({ t, trouble, onAnswer }: TroubleItemProps) {
  const { settled } = trouble;
  return (
    <li class={settled ? 'settled' : undefined}>
      <p>
        {trouble.type === 'question' ? (
          <span dir="auto">{questionText(t, trouble, trouble.here)}</span>
        ) : (
          <FaultWords t={t} where={trouble.where} what={trouble.what} />
        )}
        {trouble.type === 'question' && trouble.line !== null && (
          <span class="meta"> {t('docs.place.line', { number: trouble.line })}</span>
        )}
      </p>
      <p class="buttons">
        {trouble.type === 'question' &&
          trouble.answers.map((answer, i) => (
            <button key={answerText(t, answer)} type="button" onClick={() => onAnswer(i)}>
              {answerText(t, answer)}
            </button>
          ))}
        {settled ? (
          <span class="meta">{t('docs.settled')}</span>
        ) : (
          <button type="button" onClick={() => onAnswer(null)}>
            {t('docs.right')}
          </button>
        )}
      </p>
    </li>
  );
}

/** In the language of the page where it has the sentence, else in the reader's own English. */
function FaultWords({ t, where, what }: { t: ImportTranslate; where: string; what: string }) {
  const said = faultText(t, where, what);
  return said === null ? (
    <span lang="en" dir="ltr">
      {where}: {what}
    </span>
  ) : (
    <span>{said}</span>
  );
}

function answerText(t: ImportTranslate, answer: Answer): string {
  if (answer.set === 'text') return t('docs.answer.text', { to: shorten(answer.to, ON_BUTTON) });
  if (answer.set === 'direction') return t(`docs.answer.${answer.to}`);
  if (answer.to === null) return t(`docs.answer.no-${answer.set}`);
  return t(`docs.answer.${answer.set}`, { to: keptInOrder(t, shorten(answer.to, ON_BUTTON)) });
}
