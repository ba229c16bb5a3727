import { axeFaults } from './axe';
import type { Tab, Where } from './driver';
import { expect, test } from './fixtures';
import { FILLER, newsPage } from './news-site';
import { BADGE } from './selectors';
import { BADGE_BUTTON, button, DIALOG, says, shows } from './shows';

test.use({ profile: 'documents' });
test.describe.configure({ mode: 'serial' });

const FILES = '.import .drop input:not([webkitdirectory])';
const WIDE = { width: 1000, height: 800 };
/** The passage as the document has it, and as a paper prints it. */
const PASSAGE =
  'The orchard tram stood still for an hour on Monday because a swarm of bees had settled on the overhead wire, and the conductor read to the passengers from a seed catalogue until the beekeeper came with his smoke and his ladder.';
const EDITED =
  'The orchard tram stood still for nearly an hour on Monday because a swarm of bees had settled on its overhead wire; the conductor read to passengers from an old seed catalogue until the beekeeper came with smoke and a ladder.';
const NOTES = `${PASSAGE}\nREFERENCE: Bees stop the orchard tram, By Ida Moor, Valley Echo, 5/6/2011\n\nThe mill wheel turned backwards for a day and the miller took it for a sign, though of what he would not say.\nREFERENCE: The wheel that would not, Valley Echo, 7 May 2011\n`;
const row = (name: string | RegExp): Where => ({ css: '.document [data-row-key]', name });

async function documents(openOwn: (file: string) => Promise<Tab>): Promise<Tab> {
  const options = await openOwn('options.html');
  await options.resize(WIDE);
  await options.click(button('Bring documents in'));
  await shows(options, '.import h1', 1);
  return options;
}

/** Chooses files as a person does who marks several. */
const choose = (page: Tab, files: readonly { name: string; contents: string }[]) =>
  page.evaluate(
    (selector, files) => {
      const chosen = new DataTransfer();
      for (const { name, contents } of files) chosen.items.add(new File([contents], name));
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error('there is no field for files');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    FILES,
    files,
  );

test('a document of clippings is settled, brought in, and gives a badge where its passage is printed with edits', async ({
  open,
  openOwn,
}) => {
  const paper = await open('https://otherside.example/tram', newsPage(`${FILLER}<p>${EDITED}</p>`, { title: 'Quiet' }));
  const page = await documents(openOwn);
  await choose(page, [{ name: 'notes.txt', contents: NOTES }]);
  await shows(page, '.document', 2);
  await says(page, '2 of 2 shown. 1 has something to settle.');
  await page.click(row('Bees stop the orchard tram'));
  await says(page, '«5/6/2011» may be 2011-06-05 or 2011-05-06', '.document');
  for (const scheme of ['light', 'dark'] as const) {
    await page.show({ scheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.click(button('It is 2011-05-06'));
  await says(page, '6 May 2011', '.document');
  await says(page, 'corrected', '.document .known');
  await page.click(button('Bring in 2 records'));
  await says(page, '“notes” was brought in, with 2 records', '.imported');
  // Nothing of the words is left anywhere but in the fingerprints.
  expect(await page.evaluate(() => document.body.innerHTML.includes('swarm of bees'))).toBe(false);

  await paper.front();
  await shows(paper, BADGE, 1);
  await paper.click(BADGE_BUTTON);
  await says(paper, 'Bees stop the orchard tram', DIALOG);
  await says(paper, '6 May 2011', DIALOG);
});

test('columns of a table are named once, and known when a table with the same ones comes', async ({ openOwn }) => {
  const page = await documents(openOwn);
  const table = (rows: string) => ({ name: 'boats.csv', contents: `Zeile,Blatt,Tag\n${rows}` });
  await choose(page, [table('Boats in the ice,Valley Echo,2011-01-04\n')]);
  await says(page, 'In boats.csv no column is known to hold the headline or the text.');
  await page.choose({ css: '.columns select', name: /^Headline/ }, 'Zeile');
  await page.choose({ css: '.columns select', name: /^Outlet/ }, 'Blatt');
  await page.choose({ css: '.columns select', name: /^Published/ }, 'Tag');
  await page.click({ css: '.columns button', name: 'Read again' });
  await shows(page, row('Boats in the ice'), 1);
  await page.click(button('Take out: boats.csv'));
  await shows(page, '.document', 0);
  await choose(page, [table('Ferry aground,Valley Echo,2011-01-05\n')]);
  await shows(page, row('Ferry aground'), 1);
  await says(page, '5 Jan 2011', '.document');
});

test('bad files are named, nothing in them is run, and where the reader leaves nothing is changed', async ({
  openOwn,
}) => {
  const page = await documents(openOwn);
  const hostile = '<img src=x onerror="globalThis.wasRun=1"><script>globalThis.wasRun=1</script>';
  const saved = `<!-- saved from url=(0031)https://valley-echo.example/bees --><html><head><title>Bees</title><meta property="article:published_time" content="2011-05-06"><meta property="og:title" content="Bees again"><script>globalThis.wasRun=1</script></head><body><article><h1>Bees again</h1>${FILLER}<img src="https://valley-echo.example/bees.png" onerror="globalThis.wasRun=1"></article></body></html>`;
  await choose(page, [
    {
      name: 'hostile.csv',
      contents: `headline,outlet,url\n"${hostile.replaceAll('"', '""')}",=1+1,javascript:alert(1)\n`,
    },
    { name: 'nothing.bib', contents: 'words' },
    { name: 'picture.png', contents: 'PNG' },
    { name: 'saved.html', contents: saved },
  ]);
  await shows(page, '.document', 2);
  await says(page, 'picture.png is of no kind that Whence reads');
  await says(page, 'Nothing in nothing.bib was understood as a record.');
  await shows(page, row(/^<img src=x/), 1);
  await shows(page, row('Bees again'), 1);
  expect(await page.count('.document :is(img, script, a)')).toBe(0);
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);

  const before = await page.evaluate(
    async () =>
      (await chrome.runtime.sendMessage({ to: 'background', call: 'listCorpora', arg: null })).value.value.corpora
        .length,
  );
  await page.click(button('Back to the options'));
  await shows(page, '.corpus', before);
});
