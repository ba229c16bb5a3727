import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import '../../components/welcome/welcome.css';
import type { Language } from '../../locales/translate';
import { welcomeTranslator } from '../../locales/welcome-text';
import { askBackground } from '../../messages/ask';
import { beginPage } from '../our-pages/begin-page';
import { realShortcuts, shortcutsOpener } from '../our-pages/shortcuts';
import { runSample } from './run-sample';
import { createWelcomeStore } from './welcome-store';

/** Null where there is no toolbar (Firefox for Android) or the browser does not say. */
async function pinned(): Promise<boolean | null> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? null;
}

/** Closes this tab; a window whose only tab it is stays open, with an empty one that asks no server for anything. */
async function close(): Promise<void> {
  const [own, all] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (own?.id === undefined) return window.close();
  if (all.length === 1) await browser.tabs.create({ url: 'about:blank' });
  await browser.tabs.remove(own.id);
}

async function start() {
  const { t: first, root } = await beginPage(welcomeTranslator);
  const store = createWelcomeStore({
    background: askBackground,
    language: first.language,
    permissions: browser.permissions,
    commands: realShortcuts,
    pinned,
  });
  const onShortcuts = shortcutsOpener();
  const View = () => {
    const t = welcomeTranslator(store.language.value);
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.dir;
    document.title = t('welcome.title');
    // Which of the headings here is that of the article.
    document.querySelector('meta[property="og:title"]')?.setAttribute('content', t('sample.headline'));
    return (
      <WelcomePage
        t={t}
        problem={store.problem.value}
        rungs={store.rungs.value}
        browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
        pinned={store.pinned.value}
        shortcuts={store.shortcuts.value}
        options={browser.runtime.getURL('/options.html')}
        // The content script asks the settings for its language, so it begins anew when that is kept.
        onLanguage={(language: Language) => void store.setLanguage(language).then(() => runSample(document))}
        onGrant={(rung) => void store.grant(rung)}
        onRevoke={(rung) => void store.revoke(rung)}
        onShortcuts={onShortcuts}
        onClose={() => void close()}
      />
    );
  };
  render(<View />, root);

  // A grant in the popup, a pin, a changed key: shown when it happens where the browser tells, else on coming back.
  const again = () => void store.load();
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  browser.action.onUserSettingsChanged?.addListener(again);
  window.addEventListener('focus', again);

  await Promise.all([store.load(), askBackground.beginSample(null).then(() => runSample(document))]);
}

void start();
