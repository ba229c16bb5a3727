import panelEn from './panel-en.json';
import panelUr from './panel-ur.json';
import { type PopupTextKey, popupTexts } from './popup-text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the side panel: those it shares with popup and card, and its own. */
export type PanelTextKey = PopupTextKey | Stem<keyof typeof panelEn>;
export type PanelTranslate = TranslateFrom<PanelTextKey>;

/** The translator of the side panel. */
export function panelTranslator(language: Language): PanelTranslate {
  const own = { en: panelEn, ur: panelUr }[language];
  return translate(language, { ...popupTexts[language], ...own });
}
