import type { ComponentChildren } from 'preact';
import type { OptionsTranslate } from '../../locales/options-text';
import { problemText } from '../../locales/problem-text';
import type { Language } from '../../locales/translate';
import type { Problem } from '../../model/problem';
import type { Sensitivity } from '../../model/settings';
import { Shortcuts, type ShortcutsProps } from '../Shortcuts';
import { Clippings, type ClippingsProps } from './Clippings';
import { CorpusList, type CorpusListProps } from './CorpusList';
import { DataSection, type DataSectionProps } from './DataSection';
import { FaultReport, type FaultReportProps } from './FaultReport';
import { OwnCorpora, type OwnCorporaProps } from './OwnCorpora';
import { SensitivityChoice, type SensitivityChoiceProps } from './SensitivityChoice';
import { SiteList, type SiteListProps } from './SiteList';

/** Props of {@link OptionsPage}; the parts' own are theirs. */
export interface OptionsPageProps {
  t: OptionsTranslate;
  /** Something the reader asked for that failed. */
  problem: Problem | null;
  /** Null while they are read. */
  corpora: CorpusListProps['corpora'] | null;
  own: Omit<OwnCorporaProps, 't'>;
  clippings: Omit<ClippingsProps, 't'>;
  sites: Pick<SiteListProps, 'granted' | 'permissions' | 'corpusSites' | 'off' | 'hidden'>;
  sensitivity: Sensitivity;
  lastPage: SensitivityChoiceProps['lastPage'];
  shortcuts: ShortcutsProps['shortcuts'];
  /** Null: the browser's. */
  language: Language | null;
  onCorpus: CorpusListProps['onSwitch'];
  onRename: CorpusListProps['onRename'];
  onRevoke: SiteListProps['onRevoke'];
  onTurnOn(host: string): void;
  onSensitivity(sensitivity: Sensitivity): void;
  onShortcuts: ShortcutsProps['onChange'];
  onLanguage(language: Language | null): void;
  data: Omit<DataSectionProps, 't'>;
  report: Omit<FaultReportProps, 't'>;
}

const SECTIONS = [
  'corpora',
  'clippings',
  'sites',
  'sensitivity',
  'shortcuts',
  'data',
  'language',
  'privacy',
  'report',
] as const;
type SectionName = (typeof SECTIONS)[number];
const LANGUAGES = [null, 'en', 'ur'] as const;

/** The options: what is compared with, where, how readily, with which keys; the reader's data; language; privacy. */
export function OptionsPage(props: OptionsPageProps) {
  const { t, problem, corpora, language } = props;
  return (
    <main class="popup options" lang={t.language} dir={t.dir}>
      <h1>{t('options.heading')}</h1>
      <nav aria-label={t('options.sections')}>
        {SECTIONS.map((name) => (
          <a key={name} href={`#${name}`}>
            {t(`${name}.title`)}
          </a>
        ))}
        <a href="/welcome.html">{t('options.welcome')}</a>
      </nav>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <Section t={t} name="corpora">
        <p class="meta">{t('corpora.means')}</p>
        {corpora ? (
          <>
            <CorpusList
              t={t}
              corpora={corpora}
              onSwitch={props.onCorpus}
              onRename={props.onRename}
              onRemove={props.own.onRemove}
            />
            <OwnCorpora t={t} {...props.own} />
          </>
        ) : (
          !problem && <p role="status">{t('options.loading')}</p>
        )}
      </Section>
      <Section t={t} name="clippings">
        <Clippings t={t} {...props.clippings} />
      </Section>
      <Section t={t} name="sites">
        <SiteList t={t} {...props.sites} onRevoke={props.onRevoke} onTurnOn={props.onTurnOn} />
      </Section>
      <Section t={t} name="sensitivity">
        <SensitivityChoice t={t} chosen={props.sensitivity} lastPage={props.lastPage} onChoose={props.onSensitivity} />
      </Section>
      <Section t={t} name="shortcuts">
        <Shortcuts t={t} shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </Section>
      <Section t={t} name="data">
        <DataSection t={t} {...props.data} />
      </Section>
      <Section t={t} name="language">
        <fieldset class="choices">
          <legend class="hidden">{t('language.title')}</legend>
          {LANGUAGES.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="language" checked={one === language} onChange={() => props.onLanguage(one)} />
              <span lang={one ?? undefined}>{t(`language.${one ?? 'browser'}`)}</span>
            </label>
          ))}
        </fieldset>
        <p class="meta">{t('language.when')}</p>
      </Section>
      <Section t={t} name="privacy">
        <p>{t('privacy.compared')}</p>
        <p>{t('privacy.requests')}</p>
        <p>{t('privacy.links')}</p>
      </Section>
      <Section t={t} name="report">
        <FaultReport t={t} {...props.report} />
      </Section>
    </main>
  );
}

function Section({ t, name, children }: { t: OptionsTranslate; name: SectionName; children: ComponentChildren }) {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`${name}.title`)}</h2>
      {children}
    </section>
  );
}
