import { describe, expect, it } from 'vitest';
import { isSavedPage, savedFrom, savedPagesOf } from '../../../formats/saved-page';

describe('where a page was saved from', () => {
  it.each([
    [
      '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://g.example/1?a=b \n saved date: Mon Mar 04 2019\n--><head>',
      'https://g.example/1?a=b',
    ],
    ['<!DOCTYPE html>\n<!-- saved from url=(0021)https://g.example/2 -->\n<html>', 'https://g.example/2'],
    ['<!-- saved from url=(0014)about:internet -->', 'about:internet'],
    ['<html><head><title>x</title></head>', null],
    [`${' '.repeat(10_000)}<!-- saved from url=(0021)https://g.example/2 -->`, null],
  ])('%# is read from the comment of the program that saved it', (html, address) => {
    expect(savedFrom(html)).toBe(address);
  });
});

const HEAD = '<meta property="article:published_time" content="2019-03-04">';

describe('a page that was saved is told from a document of clippings', () => {
  it.each([
    [HEAD, true],
    ['<meta content="article" property="og:type">', true],
    ['<script type="application/ld+json">{"@type": ["NewsArticle"]}</script>', true],
    ['<!-- saved from url=(0021)https://g.example/2 --><p>Words.</p>', true],
    [`${HEAD}<p>Photo. Source: Harrowmere Gazette</p>`, true],
    ['<p>Passage. REFERENCE: Ferry stops</p>', false],
    [`${HEAD}<p>A. REFERENCE: B</p><p>C. REFERENCE: D</p><p>E. Reference: F</p>`, false],
    ['<meta name="description" content="an article of clippings">', false],
    ['', false],
  ])('%#: %s', (html, saved) => {
    expect(isSavedPage(html)).toBe(saved);
  });
});

it('what lies beside a saved page in the folder of its parts is no page', () => {
  expect(
    savedPagesOf([
      'Ferry.html',
      'Ferry_files/frame.html',
      'Ferry_files/deep/ad.htm',
      'Brücke-Dateien/x.html',
      'Brücke.htm',
      'old/Pont.html',
      'old/Pont_fichiers/y.html',
      'my_files/own.html',
      'notes.txt',
      'pic.png',
    ]),
  ).toEqual(['Ferry.html', 'Brücke.htm', 'old/Pont.html', 'my_files/own.html']);
});
