import type { Tab } from './driver';
import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE_BUTTON, button, cardButton, says, shows } from './shows';

const MARK = '.timeline [role=button]';
const CHOSEN = `${MARK}[aria-pressed=true]`;
const TABLE = '.timeline > details';
/** The reports of the closed footbridge in the demo corpus; the surveyor's warning and its denial are another event. */
const CLOSED = [/Harrowmere Gazette/, /Fenland Wire/, /Footbridge shut as rust eats into Tallow Street crossing/];

/** Names of the marks, in the order of the tab and the arrow keys. */
const marks = (panel: Tab) =>
  panel.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((mark) => mark.getAttribute('aria-label') ?? ''),
    MARK,
  );

/** Name of the mark that has the focus; empty where none has. */
const inFocus = (panel: Tab) =>
  panel.evaluate(() => document.activeElement?.closest('.timeline [role=button]')?.getAttribute('aria-label') ?? '');

test('the side panel shows what was found on a page, and its reports along a time line', async ({ open, panelOf }) => {
  const page = await open(`${NEWS}/bridge.html`);
  const panel = await panelOf(page);
  await says(panel, /passages? recognised/);
  await says(panel, 'The town that lost its shortest way home', 'h1');
  await says(panel, new URL(NEWS).host, 'header');
  await shows(panel, MARK);
  const names = await marks(panel);
  for (const report of CLOSED)
    expect(
      names.some((name) => report.test(name)),
      String(report),
    ).toBe(true);
  expect(names.filter((name) => name.includes('First report'))).not.toEqual([]);
  await says(panel, 'Dashed line: this page, 9 Mar 2019', '.timeline figcaption');

  await panel.click(`${TABLE} > summary`);
  await shows(panel, `${TABLE} tbody tr`, names.length);
  await says(panel, 'Fenland Wire', `${TABLE} tbody`);
});

test('arrow keys go from report to report, and the one chosen is told below', async ({ open, panelOf }) => {
  const panel = await panelOf(await open(`${NEWS}/bridge.html`));
  await shows(panel, MARK);
  const names = await marks(panel);
  expect(names.length).toBeGreaterThan(2);
  expect(await panel.count(`${MARK}[tabindex="0"]`)).toBe(1);
  for (let i = 0; i < 40 && (await inFocus(panel)) === ''; i++) await panel.press('Tab');
  await panel.press('Home');
  await expect.poll(() => inFocus(panel)).toBe(names[0]);
  await panel.press('ArrowRight');
  await expect.poll(() => inFocus(panel)).toBe(names[1]);
  await panel.press('ArrowLeft');
  await expect.poll(() => inFocus(panel)).toBe(names[0]);
  await panel.press('End');
  await expect.poll(() => inFocus(panel)).toBe(names.at(-1));
  await shows(panel, CHOSEN, 1);
  await shows(panel, '.timeline .sources .source', 1);
  const headline = (await panel.text('.timeline .sources .headline')).trim();
  expect(names.at(-1)).toContain(headline.split('\n')[0]);
  // The one chosen is the one the tab key comes back to.
  expect(await panel.attribute(CHOSEN, 'tabindex')).toBe('0');
  await panel.press('Enter');
  await shows(panel, CHOSEN, 0);
});

test('a removed report is struck through on the time line', async ({ open, panelOf }) => {
  const panel = await panelOf(await open(`${NEWS}/warning.html`));
  await shows(panel, `${MARK}.gone line`);
  expect(await panel.attribute(`${MARK}.gone`, 'aria-label')).toContain('Reported removed');
});

test('a finding of the panel leads to its badge', async ({ open, panelOf }) => {
  const page = await open(`${NEWS}/copied`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  await shows(page, BADGE_BUTTON, 1);
  const panel = await panelOf(page);
  await panel.click({ css: '.findings button', name: /./ });
  await expect.poll(() => page.focused(BADGE_BUTTON)).toBe(true);
});

test('the panel follows when its page is checked again, and when another page comes into its tab', async ({
  open,
  panelOf,
}) => {
  const page = await open(`${NEWS}/late`, newsPage(FILLER));
  const panel = await panelOf(page);
  await says(panel, 'Nothing on this page was recognised.');
  await page.front();
  await page.evaluate((text) => {
    const late = document.createElement('p');
    late.textContent = text;
    document.querySelector('article')?.append(late);
  }, GAZETTE_PASSAGE);
  await says(panel, '1 passage recognised');
  await page.goto(`${NEWS}/letters.html`);
  await says(panel, 'Two Karachi parties put their quarrel', 'h1');
  await says(panel, /passages? recognised/);
  await shows(page, BADGE_BUTTON);
});

test('the popup offers the side panel', async ({ openOwn }) => {
  // Without a number in its address it is the popup that lies over a window.
  await shows(await openOwn('popup.html'), button('Open side panel'));
});

test('the card opens the side panel beside its page, or where the browser does not let it, in a tab', async ({
  browserName,
  driver,
  open,
  openOwn,
  openedBy,
  viewOf,
}) => {
  const page = await open(`${NEWS}/copied`, newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`));
  const press = async () => {
    await page.click(BADGE_BUTTON);
    await page.click(cardButton('Open in side panel'));
  };
  if (browserName === 'chromium') {
    const view = await openOwn('options.html');
    const panels = () =>
      view.evaluate(async () => {
        const open = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
        return open.map(({ documentUrl }) => documentUrl);
      });
    expect(await panels()).toEqual([]);
    await press();
    await expect.poll(panels).toEqual([driver.own('sidepanel.html')]);
    return;
  }
  // Firefox opens a sidebar only from a press in its own windows.
  const address = await (await viewOf('sidepanel.html', page)).address();
  const tab = await openedBy(address, press);
  await says(tab, '1 passage recognised');
});
