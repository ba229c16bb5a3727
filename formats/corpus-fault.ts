/** Something wrong with a corpus: where to look (file and record, or a line) and what is wrong there, in plain words. */
export interface CorpusFault {
  where: string;
  what: string;
}
