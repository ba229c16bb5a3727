import type { OptionsTranslate } from '../../locales/options-text';
import { getsBadge, MOST_BADGES } from '../../model/sensitivity';
import type { Sensitivity } from '../../model/settings';

const CHOICES: readonly Sensitivity[] = ['few', 'usual', 'more'];

/** Props of {@link SensitivityChoice}. */
export interface SensitivityChoiceProps {
  t: OptionsTranslate;
  chosen: Sensitivity;
  /** Kind and grade of what the last page had; null where none was checked. */
  lastPage: readonly Parameters<typeof getsBadge>[0][] | null;
  onChoose(sensitivity: Sensitivity): void;
}

/** How readily badges are given, with what each choice would do to the page that was checked last. */
export function SensitivityChoice({ t, chosen, lastPage, onChoose }: SensitivityChoiceProps) {
  return (
    <fieldset class="choices">
      <legend class="hidden">{t('sensitivity.title')}</legend>
      {CHOICES.map((choice) => {
        const given = lastPage?.filter((finding) => getsBadge(finding, choice)).length ?? 0;
        const badges = Math.min(given, MOST_BADGES);
        const weaker = (lastPage?.length ?? 0) - given;
        return (
          <label key={choice} class="choice">
            <input type="radio" name="sensitivity" checked={choice === chosen} onChange={() => onChoose(choice)} />
            <span>
              <b>{t(`sensitivity.${choice}`)}</b>
              <span class="meta">{t(`sensitivity.${choice}-means`)}</span>
              {lastPage && (
                <span class="preview">
                  {t('sensitivity.last', {
                    badges: t('sensitivity.badges', { count: badges }),
                    weaker: t('sensitivity.weaker', { count: weaker }),
                  })}
                </span>
              )}
            </span>
          </label>
        );
      })}
      {!lastPage && <p class="meta">{t('sensitivity.no-last')}</p>}
    </fieldset>
  );
}
