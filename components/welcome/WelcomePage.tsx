import type { ComponentChildren } from 'preact';
import { problemText } from '../../locales/problem-text';
import type { Language } from '../../locales/translate';
import type { WelcomeTranslate } from '../../locales/welcome-text';
import type { Problem } from '../../model/problem';
import { Shortcuts, type ShortcutsProps } from '../Shortcuts';
import { AllowSteps, type AllowStepsProps } from './AllowSteps';
import { BadgeKey } from './BadgeKey';
import { SampleArticle } from './SampleArticle';

/** Props of {@link WelcomePage}; the parts' own are theirs. */
export interface WelcomePageProps {
  t: WelcomeTranslate;
  /** Something the reader asked for that failed. */
  problem: Problem | null;
  rungs: AllowStepsProps['rungs'];
  /** Whose way of pinning is told. */
  browser: 'chrome' | 'firefox';
  /** Whether the button is in the toolbar; null where there is none, or the browser does not say. */
  pinned: boolean | null;
  /** Empty where the browser has no keys. */
  shortcuts: ShortcutsProps['shortcuts'];
  /** Address of the options. */
  options: string;
  onLanguage(language: Language): void;
  onGrant: AllowStepsProps['onGrant'];
  onRevoke: AllowStepsProps['onRevoke'];
  onShortcuts: ShortcutsProps['onChange'];
  onClose(): void;
}

const LANGUAGES = { en: 'English', ur: 'اردو' } as const satisfies Record<Language, string>;

/**
 * What is shown once after the install: an article with every kind of badge, where Whence may look, its button, its keys,
 * privacy. Nothing waits for it, and nothing in it has to be done.
 */
export function WelcomePage(props: WelcomePageProps) {
  const { t, problem } = props;
  return (
    <div class="popup options welcome" lang={t.language} dir={t.dir}>
      <header class="masthead">
        <h1>{t('welcome.title')}</h1>
        <fieldset class="languages">
          <legend class="hidden">{t('language.title')}</legend>
          {Object.entries(LANGUAGES).map(([one, name]) => (
            <label key={one} lang={one}>
              <input
                type="radio"
                name="language"
                checked={one === t.language}
                onChange={() => props.onLanguage(one as Language)} // a key of LANGUAGES
              />
              {name}
            </label>
          ))}
        </fieldset>
        <p class="lead">{t('welcome.lead')}</p>
        <button type="button" onClick={() => props.onClose()}>
          {t('welcome.close')}
        </button>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <main>
        <Section id="try" title={t('try.title')}>
          <p>{t('try.how')}</p>
          <SampleArticle t={t} />
          <p class="meta">{t('try.practice')}</p>
          <BadgeKey t={t} />
        </Section>
      </main>
      <Section beside id="where" title={t('where.title')}>
        <AllowSteps {...props} />
      </Section>
      {props.pinned !== null && (
        <Section beside id="pin" title={t('pin.title')}>
          <p role="status">{props.pinned ? t('pin.done') : t(`pin.${props.browser}`)}</p>
        </Section>
      )}
      {props.shortcuts.length > 0 && (
        <Section beside id="shortcuts" title={t('shortcuts.title')}>
          <Shortcuts t={t} shortcuts={props.shortcuts} onChange={props.onShortcuts} />
        </Section>
      )}
      <Section beside id="privacy" title={t('privacy.title')}>
        <p>{t('privacy.compared')}</p>
      </Section>
      <footer>
        <p>
          {t('welcome.later')} <a href={props.options}>{t('options.heading')}</a>
        </p>
        <button type="button" class="main" onClick={() => props.onClose()}>
          {t('welcome.close')}
        </button>
      </footer>
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  /** Stands beside the article and is said to, so that nothing in it is read as the article's. */
  beside?: boolean;
  children: ComponentChildren;
}

function Section({ id, title, beside = false, children }: SectionProps) {
  return (
    <section id={id} role={beside ? 'complementary' : undefined} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
