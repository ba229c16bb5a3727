// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_TAG } from '../../../page/badge';
import { createBadgeLayer } from '../../../page/badge-layer';
import { readPage } from '../../../page/read-page';
import { patiently } from '../../fakes/patiently';
import { fixture } from './parse-page';

const LOOK = {
  text: 'Dawn, 26 Aug 2011',
  name: 'Dawn, 26 Aug 2011. Same text: Stairs',
  icon: 'M2 2h12',
  tone: 'plain',
  count: 2,
  lang: 'en',
  dir: 'ltr',
} as const;

const write = (html: string) => {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
};
const specs = () =>
  readPage(document, 'https://ridge.example/a').places.map((place, i) => ({ id: `f${i}`, place, look: LOOK }));
const badges = () => [...document.querySelectorAll(BADGE_TAG)];
const layerOf = (onOpen = vi.fn(), measure?: (host: HTMLElement, id: string) => void) =>
  createBadgeLayer(document, { mode: 'open', leaky: false, measure, onOpen, onPoint: vi.fn(), onStep: () => false });
const html = () => document.documentElement.outerHTML;

beforeEach(() => write(fixture('plain-article.html')));

describe('badges on a page', () => {
  it.each(['plain-article.html', 'line-breaks.html', 'table-layout.html', 'paragraph-in-link.html', 'urdu.html'])(
    'leave %s byte for byte as it was when they are undone',
    (name) => {
      write(fixture(name));
      const before = html();
      const layer = layerOf();
      layer.show(specs());
      expect(badges().length).toBeGreaterThan(1);
      layer.undo();
      expect(html()).toBe(before);
    },
  );

  it('stand behind the last word of their block, also where line breaks part blocks', () => {
    write(fixture('line-breaks.html'));
    layerOf().show(specs());
    const before = badges().map((host) => host.previousSibling?.textContent?.trim().slice(-12));
    expect(before[0]).toBe('house stairs.'.slice(-12));
    expect(badges()).toHaveLength(4);
    expect(badges()[0]?.nextSibling?.nodeName).toBe('BR');
  });

  it('stand aside while the browser copies, and are back afterwards', async () => {
    const layer = layerOf();
    layer.show(specs());
    const before = html();
    document.dispatchEvent(new Event('copy'));
    expect(html()).not.toContain(BADGE_TAG);
    await patiently(() => expect(html()).toBe(before));
    layer.undo();
    const after = html();
    document.dispatchEvent(new Event('copy'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(html()).toBe(after);
  });

  it('split no text node and write nothing on the page’s own elements', () => {
    const nodes = specs().flatMap(({ place }) => place.nodes.map((node) => node.data));
    layerOf().show(specs());
    expect(specs().flatMap(({ place }) => place.nodes.map((node) => node.data))).toEqual(nodes);
    for (const host of badges()) host.remove();
    expect(html()).not.toContain('whence');
  });

  it('carry no attribute unless the page is measured', () => {
    layerOf().show(specs());
    expect(badges().flatMap((host) => host.getAttributeNames())).toEqual([]);
    write(fixture('plain-article.html'));
    layerOf(vi.fn(), (host, id) => host.setAttribute('data-id', id)).show(specs());
    expect(badges()[0]?.getAttribute('data-id')).toBe('f0');
  });

  it('put no words into the page’s text', () => {
    const text = document.body.textContent;
    layerOf().show(specs());
    expect(document.body.textContent).toBe(text);
  });

  it('are given up where the page takes them again and again, and tried a few times more when it rests', () => {
    const layer = layerOf();
    let put = 0;
    const show = () => {
      layer.show(specs());
      put += badges().length;
      // The page renders everything anew.
      document.body.innerHTML = document.body.innerHTML.replaceAll(/<\/?whence-badge>/g, '');
    };
    expect(layer.forgive()).toBe(false);
    for (let i = 0; i < 20; i++) show();
    const all = specs().length;
    // Once, and four times more.
    expect(put).toBe(5 * all);
    for (const round of [1, 2, 3]) {
      expect(layer.forgive()).toBe(true);
      for (let i = 0; i < 20; i++) show();
      expect(put).toBe((5 + 4 * round) * all);
    }
    expect(layer.forgive()).toBe(false);
    show();
    expect(put).toBe(17 * all);
  });

  it('are not tried again where the page took them and left their paragraphs', () => {
    const layer = layerOf();
    layer.show(specs());
    for (let i = 0; i < 10; i++) {
      for (const badge of badges()) badge.remove();
      layer.heal();
    }
    expect(badges()).toHaveLength(0);
    layer.show(specs());
    expect(badges()).toHaveLength(0);
    expect(layer.forgive()).toBe(false);
  });

  it('are put back for a text a few times, and it is known of a hundred texts only how often', () => {
    const texts = Array.from(
      { length: 150 },
      (_, i) => `<p>Stairs of the old light number ${i} were closed on Monday for good.</p>`,
    );
    write(`<html><body><article>${texts.join('')}</article></body></html>`);
    const layer = layerOf();
    const all = specs();
    layer.show(all);
    const first = badges()[0];
    const take = (host?: Element) => {
      host?.remove();
      layer.heal();
      return host?.isConnected;
    };
    expect([1, 2, 3, 4, 5].map(() => take(first))).toEqual([true, true, true, true, false]);
    // What was counted longest ago is forgotten: the count cannot grow with the page.
    for (const host of badges().slice(0, 100)) take(host);
    expect(take(first)).toBe(true);
    layer.undo();
  });

  it('are named', () => {
    layerOf().show(specs());
    const button = badges()[0]?.shadowRoot?.querySelector('button');
    expect(button?.getAttribute('aria-label')).toBe(LOOK.name);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
  });

  it('open for a person and not for a script', () => {
    const onOpen = vi.fn();
    layerOf(onOpen).show(specs());
    const button = badges()[0]?.shadowRoot?.querySelector('button');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    button?.dispatchEvent(click);
    expect(onOpen).not.toHaveBeenCalled();
    const real = new MouseEvent('click', { bubbles: true, cancelable: true });
    Object.defineProperty(real, 'isTrusted', { value: true });
    button?.dispatchEvent(real);
    expect(onOpen).toHaveBeenCalledOnce();
    expect(real.defaultPrevented).toBe(true);
  });

  it('let no click through to a link around them', () => {
    write(fixture('paragraph-in-link.html'));
    const followed = vi.fn();
    document.querySelector('a')?.addEventListener('click', followed);
    layerOf().show(specs());
    badges()[0]
      ?.shadowRoot?.querySelector('button')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(badges()[0]?.closest('a')).not.toBeNull();
    expect(followed).not.toHaveBeenCalled();
  });
});

describe('badges on a page that changes', () => {
  it('stay the same elements when the page is read again', () => {
    const layer = layerOf();
    layer.show(specs());
    const before = badges();
    layer.show(specs());
    expect(badges()).toEqual(before);
    expect(badges()[0]).toBe(before[0]);
  });

  it('come back four times, and then the page has its way', () => {
    const layer = layerOf();
    layer.show(specs().slice(1, 2));
    for (let i = 0; i < 4; i++) {
      badges()[0]?.remove();
      layer.heal();
      expect(badges(), `after removal ${i + 1}`).toHaveLength(1);
    }
    badges()[0]?.remove();
    layer.heal();
    expect(badges()).toHaveLength(0);
    layer.show(specs().slice(1, 2));
    expect(badges()).toHaveLength(0);
  });

  it('go back behind the text when the page puts something between', () => {
    const layer = layerOf();
    layer.show(specs().slice(1, 2));
    const host = badges()[0];
    host?.before(document.createElement('em'));
    layer.heal();
    expect(host?.previousSibling?.nodeType).toBe(3);
  });

  it('say that the page must be read again where their block was rendered anew', () => {
    const layer = layerOf();
    layer.show(specs());
    expect(layer.heal()).toBe(false);
    const article = document.querySelector('article');
    if (article) article.innerHTML = article.innerHTML.replaceAll(/<\/?whence-badge>/g, '');
    expect(layer.heal()).toBe(true);
    layer.show(specs());
    expect(layer.shown()).toHaveLength(specs().length);
  });

  it('take away copies that the page made of them', () => {
    const layer = layerOf();
    layer.show(specs().slice(1, 2));
    const paragraph = badges()[0]?.parentElement;
    if (paragraph) paragraph.after(paragraph.cloneNode(true));
    expect(badges()).toHaveLength(2);
    layer.heal();
    expect(badges()).toHaveLength(1);
  });

  it('go when their finding is gone', () => {
    const layer = layerOf();
    layer.show(specs());
    layer.show(specs().slice(0, 1));
    expect(badges()).toHaveLength(1);
    expect(layer.shown()).toEqual(['f0']);
  });
});
