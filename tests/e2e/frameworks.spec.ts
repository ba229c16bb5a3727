import { expect, test } from './fixtures';
import { FILLER, GAZETTE_PASSAGE, NEWS, newsPage } from './news-site';
import { BADGE } from './selectors';
import { shows } from './shows';

/**
 * A page that behaves as React does: it takes over server-made paragraphs late, throws an error where it finds a child
 * it did not make, and later renders its paragraphs anew and in another order.
 */
const HYDRATING = newsPage(
  `<div id="app">${FILLER}<p class="story">${GAZETTE_PASSAGE}</p></div>
<script>
  const app = document.getElementById('app');
  const own = [...app.querySelectorAll('p')].map((p) => p.childNodes.length);
  window.mismatches = 0;
  setTimeout(() => {
    // Hydration: every node must be as the server made it.
    [...app.querySelectorAll('p')].forEach((p, i) => { if (p.childNodes.length !== own[i]) window.mismatches++; });
    document.body.dataset.hydrated = 'yes';
  }, 400);
  window.render = () => {
    const texts = [...app.querySelectorAll('p')].map((p) => p.firstChild.data).reverse();
    app.replaceChildren(...texts.map((text) => {
      const p = document.createElement('p');
      p.append(text);
      return p;
    }));
  };
  window.update = () => {
    // React changes the text node it holds, and takes out nodes it made.
    const p = [...app.querySelectorAll('p')].at(-1);
    const held = p.firstChild;
    held.data = held.data + ' ';
    p.removeChild(held);
    p.insertBefore(held, p.firstChild);
  };
</script>`,
);

test('nothing is put into the page before a framework has taken it over', async ({ open }) => {
  const page = await open(`${NEWS}/hydrating`, HYDRATING);
  await shows(page, BADGE, 1);
  expect(await page.evaluate(() => document.body.dataset.hydrated)).toBe('yes');
  expect(await page.evaluate('window.mismatches')).toBe(0);
});

test('a badge comes back where the page renders its paragraphs anew', async ({ open }) => {
  const page = await open(`${NEWS}/hydrating`, HYDRATING);
  await shows(page, BADGE, 1);
  await page.evaluate('window.render()');
  await shows(page, `#app p:first-child ${BADGE}`, 1);
  await page.evaluate('window.update()');
  await shows(page, BADGE, 1);
});

test('a badge stands in paragraphs laid out as flex, as table cells and without paragraphs', async ({ open }) => {
  const bodies = [
    `<p style="display:flex">${GAZETTE_PASSAGE}</p>`,
    `<table><tr><td>${GAZETTE_PASSAGE}</td></tr></table>`,
    `<div>${GAZETTE_PASSAGE}<br><br>The rest of it was about the weather, as it always is.</div>`,
    `<style>* { all: unset !important }</style><p>${GAZETTE_PASSAGE}</p>`,
  ];
  for (const [i, body] of bodies.entries()) {
    const page = await open(`${NEWS}/layout-${i}`, newsPage(FILLER + body));
    await shows(page, BADGE, 1);
  }
});
