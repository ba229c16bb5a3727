import type { RecordToGroup } from '../../matching/group-records';
import { fakeRecord, onDay } from '../fakes/fake-record';
import { newsWorld } from './generated-news';

/** Reports of one generated event, at most. */
export const MOST_REPORTS = 3;
/** Words of a generated report. */
export const WORDS = 150;

/** Reports that follow each other through eight years: of each event an article and versions with a third of the words changed. */
export function generatedReports(size: number): RecordToGroup[] {
  const world = newsWorld(3);
  const given: RecordToGroup[] = [];
  while (given.length < size) {
    const article = world.article(WORDS);
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor((given.length / size) * 3000))).toISOString().slice(0, 10);
    const reports = Math.min(size - given.length, 1 + Math.floor(world.random() * MOST_REPORTS));
    for (let i = 0; i < reports; i++) {
      const text = world.excerpt(article, WORDS, i === 0 ? 0 : 0.35);
      const headline = text.split(' ').slice(3, 11).join(' ');
      const record = fakeRecord({ id: `r${given.length}`, headline, published: onDay(day) });
      given.push({ record, text, open: true });
    }
  }
  return given;
}
