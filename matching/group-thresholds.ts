/**
 * What decides which records report one event. One setting for all corpora, chosen by B-cubed F1 on ECB+ train and dev,
 * AllSides val and BASIL even together, on halves of each and on samples of 10 to 40 of their records; all of it lies on a
 * plateau (see `npm run bench -- grouping`, which also prints the neighbouring settings).
 */
export interface GroupSettings {
  /** Words of a text that are read; news tells its event at the top. 250 lose .01 on ECB+ train, 800 .025 on its dev. */
  mostWords: number;
  /** How often a word of the headline counts. Once loses .01 on AllSides, thrice .003. */
  headlineTimes: number;
  /** Records that are imagined around a corpus, written in everyday words: a small one cannot know which words are rare. */
  priorRecords: number;
  /** Weight of a word that stands in one record only, beside its full weight: it speaks against every other record. */
  lonelyShare: number;
  /**
   * Weight added to every record's own (squared; a headline has 150 to 300, a lead of 60 words about 1,000): two headlines
   * of two words that share one are not half alike.
   */
  leastNorm: number;
  /** Likeness of two records from which they are copies and count as one report. */
  copy: number;
  /** Likeness two reports of one event are taken to have until a group has shown its own, and the weight of that. */
  expected: number;
  expectedPairs: number;
  /**
   * Two groups are one event where the mean likeness between them is this share of the likeness within them (the
   * geometric mean of both). A plain threshold cannot part two earthquakes of one region, whose reports are closer to each
   * other than those of one election.
   */
  share: number;
  /** Days apart that mean nothing, and the days over which likeness then falls to 1/e. Gains .02 on AllSides. */
  freeDays: number;
  fadingDays: number;
  /** The same as `share` for putting a record into an event that a person named. */
  joinShare: number;
  /** Another named event at this share of the best one's likeness leaves the choice to a person. */
  rivalShare: number;
}

/** The setting in use. */
export const GROUPING: GroupSettings = {
  mostWords: 400,
  headlineTimes: 2,
  priorRecords: 300,
  lonelyShare: 0.5,
  leastNorm: 200,
  copy: 0.8,
  expected: 0.16,
  expectedPairs: 2,
  share: 0.74,
  freeDays: 3,
  fadingDays: 10,
  joinShare: 0.8,
  rivalShare: 0.9,
};
