import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { shows } from './shows';

const copied = newsPage(`${FILLER}<p>${GAZETTE_PASSAGE}</p>`);

test('nothing is read in a hidden tab until somebody looks at it', async ({ answer, open, openOwn }) => {
  answer(`${NEWS}/hidden`, copied);
  const hidden = await open('about:blank');
  const own = await openOwn('popup.html');
  const report = () =>
    own.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: address });
      const reply = await chrome.tabs.sendMessage(tab?.id ?? 0, { to: 'page', call: 'report', arg: null });
      return reply.value.state;
    }, `${NEWS}/hidden`);
  const front = await open('about:blank');
  await hidden.goto(`${NEWS}/hidden`);
  answer(`${NEWS}/front`, copied);
  await front.goto(`${NEWS}/front`);
  // The tab in front, opened later, has its badge: there was time enough for the other.
  await shows(front, BADGE, 1);
  expect(await hidden.evaluate(() => document.visibilityState)).toBe('hidden');
  await expect.poll(report).toBe('reading');
  expect(await hidden.count(BADGE)).toBe(0);
  await hidden.front();
  await shows(hidden, BADGE, 1);
});
