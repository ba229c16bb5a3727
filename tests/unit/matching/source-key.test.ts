import { expect, it } from 'vitest';
import { sourceKey } from '../../../matching/source-key';

it('is one for all spellings of an address', () => {
  const spellings = [
    'https://paper.example/news/ferry',
    'http://www.paper.example/news/ferry.html?utm_source=x#top',
    'https://m.paper.example/news/ferry/',
  ];
  expect(new Set(spellings.map(sourceKey))).toEqual(new Set(['paper.example/news/ferry']));
});

it('tells a snapshot from the page it was taken of, and one snapshot from another', () => {
  const page = 'https://paper.example/news/ferry';
  const snapshots = ['20110826', '2015'].map((day) => `https://web.archive.org/web/${day}/${page}`);
  expect(new Set([page, ...snapshots].map(sourceKey)).size).toBe(3);
});

it('is none for a home page and for what is no address of the web, and has no blanks', () => {
  for (const address of ['https://paper.example/', 'https://paper.example/index.html', 'file:///tmp/a.html', 'ferry'])
    expect(sourceKey(address)).toBeNull();
  expect(sourceKey('https://paper.example/night%20ferry')).toBe('paper.example/night%20ferry');
});
