import { type Answer, judgePage, judgeStatus, type Verdict } from '../../matching/judge-answer';
import { sourceKey } from '../../matching/source-key';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { EVIDENCE_LIMITS, type SourceCheck } from '../../model/known-source';
import type { PageText } from '../../model/page-text';
import { ok, type Result } from '../../model/problem';
import { answered } from '../our-pages/answered';
import { type AskNeeds, askAddress } from './ask-address';
import { decodePage } from './decode-page';
import type { SavedSource } from './gather-sources';
import { readAnswer } from './read-answer';

/** What checking an address works with. */
export interface CheckOneNeeds extends AskNeeds {
  background: Caller<BackgroundCalls>;
  now(): Date;
}

/**
 * Asks for a source and judges the answer. Null where it was stopped. Fails with the problem of a background that does not
 * compare: nothing is known then, and nothing may be noted.
 */
export async function checkOne(source: SavedSource, needs: CheckOneNeeds): Promise<Result<SourceCheck | null>> {
  const asked = await askAddress(source.address, needs);
  const at = needs.now().toISOString();
  if ('failed' in asked) {
    if (asked.failed === 'stopped') return ok(null);
    return ok({ outcome: 'not-reached', reason: asked.failed, status: null, answeredBy: null, at });
  }
  const { from, status, type, bytes } = asked;
  const read = bytes && readAnswer(decodePage(bytes, type), from);
  const verdict = await judge(
    { asked: source.address, from, status, page: read?.page ?? null },
    read?.text ?? null,
    source,
    needs,
  );
  if (!verdict.ok) return verdict;
  const elsewhere = sourceKey(from) !== sourceKey(source.address) && from.length <= EVIDENCE_LIMITS.address;
  return ok({ ...verdict.value, status, answeredBy: elsewhere ? from : null, at });
}

async function judge(
  answer: Answer,
  text: PageText | null,
  { records, names }: SavedSource,
  { background }: CheckOneNeeds,
): Promise<Result<Verdict>> {
  const sure = judgeStatus(answer);
  const { page } = answer;
  if (sure || !page) return ok(sure ?? { outcome: 'unclear', reason: 'no-page' });
  const like = await answered(
    background.recogniseSource({ titles: [...page.titles], page: page.isList ? null : text, records, names }),
  );
  return like.ok ? ok(judgePage(answer, page, like.value)) : like;
}
