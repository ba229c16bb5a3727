import type { Match } from '../model/finding';
import type { Block } from '../model/page-text';
import type { CorpusView } from './corpus-view';
import type { FingerprintIndex } from './fingerprint-index';
import { areCopies, judgePassages, type Passage } from './quotes';
import { findSameText, type TextHit } from './same-text';

/** A corpus whose records have text. */
export interface TextSource {
  view: CorpusView;
  index: FingerprintIndex;
}

/** The passages of the blocks that stand in known texts, as matches: the same text, or a quotation from it. */
export function matchPassages(blocks: readonly Block[], sources: readonly TextSource[]): Match[] {
  const perBlock = blocks.map((block) => sources.flatMap((source) => passagesOf(block, source)));
  const inBoth = new Map<string, number>();
  for (const passages of perBlock)
    for (const a of passages)
      for (const b of passages)
        if (a.view === b.view && a.record.id < b.record.id) {
          const key = pair(a, b);
          inBoth.set(key, (inBoth.get(key) ?? 0) + Math.min(a.sharedWords, b.sharedWords));
        }
  const copies = (a: Passage, b: Passage) =>
    areCopies(inBoth.get(a.record.id < b.record.id ? pair(a, b) : pair(b, a)) ?? 0);
  return perBlock.flatMap((passages, i) => judgePassages(passages, blocks[i]?.text ?? '', copies));
}

const pair = (a: Passage, b: Passage) => `${a.view.id} ${a.record.id} ${b.record.id}`;

/** One passage per record: what a block shares with a record in several places counts together. */
function passagesOf(block: Block, { view, index }: TextSource): Passage[] {
  const byRecord = new Map<string, TextHit[]>();
  for (const hit of findSameText(block.text, index)) {
    const there = byRecord.get(hit.record);
    if (there) there.push(hit);
    else byRecord.set(hit.record, [hit]);
  }
  const out: Passage[] = [];
  for (const [id, hits] of byRecord) {
    const record = view.find(id);
    const best = hits.reduce((a, b) => (b.score > a.score ? b : a));
    // A text whose record was taken out of the corpus is nothing we can name.
    if (!record) continue;
    const spans = hits.flatMap((h) => h.spans).sort((a, b) => a.start - b.start || a.end - b.end);
    out.push({
      view,
      record,
      block: block.index,
      bits: best.score,
      spans: merged(spans),
      span: { start: Math.min(...hits.map((h) => h.span.start)), end: Math.max(...hits.map((h) => h.span.end)) },
      sharedWords: Math.min(
        best.textWords,
        hits.reduce((sum, h) => sum + h.sharedWords, 0),
      ),
      blockWords: best.textWords,
      words: {
        from: Math.min(...hits.map((h) => h.words.from)),
        to: Math.max(...hits.map((h) => h.words.to)),
        of: best.words.of,
      },
    });
  }
  return out;
}

function merged(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}
