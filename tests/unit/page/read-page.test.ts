import { describe, expect, it } from 'vitest';
import { READ_LIMITS, readPage } from '../../../page/read-page';
import { WALK_LIMITS, walkText } from '../../../page/walk-text';
import { DOMS, fixture } from './parse-page';
import { READ_CASES } from './read-cases';

const AT = 'https://ridge.example/news/stairs';

describe.each(Object.entries(DOMS))('reading a page parsed by %s', (_name, parse) => {
  const read = (html: string, address = AT) => readPage(parse(html), address);
  const kindsAndStarts = (html: string, cases: readonly (readonly [string, string])[]) =>
    read(html).text.blocks.map((block, i) => [block.kind, block.text.slice(0, cases[i]?.[1].length ?? 30)]);

  it.each(Object.entries(READ_CASES))('finds the blocks of %s and no others', (name, expected) => {
    expect(kindsAndStarts(fixture(name), expected)).toEqual(expected);
  });

  it('reads broken HTML as the parser mends it', () => {
    const texts = read(fixture('broken.html')).text.blocks.map((block) => block.text);
    expect(texts.join(' ')).toContain('The harbour board met on Tuesday night');
    expect(texts.join(' ')).toContain('Two of its members had walked down');
  });

  it('gives an empty reading where there is no text', () => {
    for (const html of ['', '<!doctype html><html><body></body></html>', '<html><head><title>x</title></head></html>'])
      expect(read(html).text.blocks).toEqual([]);
  });

  it('numbers blocks in reading order and holds their text nodes', () => {
    const { places, text } = read(fixture('plain-article.html'));
    expect(text.blocks.map((block) => block.index)).toEqual(text.blocks.map((_, i) => i));
    for (const { block, nodes } of places) {
      const raw = nodes.map((node) => node.data).join('');
      expect(raw.replace(/\s+/g, '')).toBe(block.text.replace(/\s+/g, ''));
    }
  });

  it('collapses white space as a browser shows it', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve';
    const html = `<article><p>\n  ${words.replaceAll(' ', '\n\t ')} <b> bold </b>\n end.<br>Next&nbsp;line.  </p></article>`;
    expect(read(html).text.blocks[0]?.text).toBe(`${words} bold end. Next\u00a0line.`);
  });

  it('gives links as absolute addresses with the characters that carry them', () => {
    const block = read(fixture('paragraph-in-link.html')).text.blocks.at(-1);
    expect(block?.links).toHaveLength(1);
    const [link] = block?.links ?? [];
    expect(link?.url).toBe('https://other.example/deep/2011/steps.html#top');
    expect(block?.text.slice(link?.start, link?.end)).toBe('Keeper counts the broken steps');
    const minutes = read(fixture('plain-article.html')).text.blocks[2]?.links[0];
    expect(minutes?.url).toBe('https://ridge.example/minutes?night=2');
  });

  it('states headline, date, language and canonical address as the page gives them', () => {
    expect(read(fixture('plain-article.html')).text).toMatchObject({
      headline: 'Lighthouse stairs must wait & wait again',
      date: '2021-11-02',
      language: 'en-GB',
      canonical: 'https://ridge.example/news/lighthouse-stairs',
    });
    expect(read(fixture('div-only.html')).text).toMatchObject({ date: null, canonical: null });
  });

  it('changes nothing', () => {
    for (const name of Object.keys(READ_CASES)) {
      const doc = parse(fixture(name));
      const before = doc.documentElement.outerHTML;
      readPage(doc, AT);
      expect(doc.documentElement.outerHTML, name).toBe(before);
    }
  });
});

describe('pages without measure', () => {
  const read = (html: string) => {
    const doc = DOMS.linkedom?.(html);
    if (!doc) throw new Error('no parser');
    return readPage(doc, AT);
  };

  it('reads what fits of a page without end, and says so', () => {
    const many = '<p>The river rose by as many inches as there were ducks upon the bank that day.</p>';
    const { text, problem } = read(`<article>${many.repeat(READ_LIMITS.blocks + 5)}</article>`);
    expect(text.blocks).toHaveLength(READ_LIMITS.blocks);
    expect(problem?.code).toBe('page-read-partly');
  });

  it('cuts a single block without end', () => {
    const { text, problem } = read(`<article><p>${'word '.repeat(READ_LIMITS.blockChars / 2)}</p></article>`);
    expect(text.blocks[0]?.text).toHaveLength(READ_LIMITS.blockChars);
    expect(problem?.code).toBe('page-read-partly');
  });

  it('keeps only the beginning of a paragraph of many megabytes, in one piece or in thousands', () => {
    const walked = (html: string) => {
      const doc = DOMS['happy-dom']?.(`<main><p>${html}</p><p>The last of the boats came in at noon.</p></main>`);
      if (!doc) throw new Error('happy-dom is one of the parsers');
      const steps = walkText(doc.body);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    };
    const one = walked('river '.repeat(300_000));
    expect(one.runs[0]?.text.length).toBeLessThanOrEqual(WALK_LIMITS.runChars);
    expect(one.runs).toHaveLength(2);
    const many = walked(`<b>${'ducks '.repeat(100)}</b> `.repeat(4_000));
    expect(many.runs[0]?.text.length).toBeLessThanOrEqual(WALK_LIMITS.runChars);
    // What is not kept counts all the same: the walk has an end.
    expect(many.complete).toBe(false);
    expect(many.runs).toHaveLength(1);
  });

  it('does not run out of stack on elements nested without end', () => {
    expect(() => read(`<article>${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}</article>`)).not.toThrow();
  });
});

describe('reading shadow roots', () => {
  it('reads an open one in place of its host’s children, with what stands in its slots', () => {
    const doc = DOMS['happy-dom']?.(
      '<main><x-story><p>In the slot the board met on Tuesday night, as it so often does in autumn.</p></x-story></main>',
    );
    const host = doc?.querySelector('x-story');
    if (!doc || !host) throw new Error('the page has no x-story');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<section><p>In the shadow the keeper climbed his stairs and counted all of them once more.</p><slot></slot></section>';
    const texts = readPage(doc, AT).text.blocks.map((block) => block.text.slice(0, 13));
    expect(texts).toContain('In the shadow');
  });
});
