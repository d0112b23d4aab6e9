import type { Member } from '../model/member';
import type { MemberMerge } from '../model/merge';
import { Refusal } from '../refusal';
import { DAY_MS } from '../time/shanghai';

/** So many members are one at most: each is asked for in every list. */
export const MAX_ALSO = 5;
/** So long two can be separated again. */
export const UNDO_DAYS = 30;

export const undoUntilMs = (nowMs: number): number => nowMs + UNDO_DAYS * DAY_MS;

/**
 * Whether one member can become a part of another. Merges are one deep: whoever has others in them, or is a part of somebody, is not put
 * into a third, so that any two can be separated whatever came after (I15).
 *
 * @throws Refusal MERGE_REFUSED.
 */
export function checkMerge(survivor: Member, absorbed: Member): void {
  const refuse = (message: string): never => {
    throw new Refusal('MERGE_REFUSED', message);
  };
  if (survivor._id === absorbed._id) refuse('这是同一位会员，请另选一位');
  if (survivor.closedAtMs ?? absorbed.closedAtMs) refuse('其中一位已经注销');
  if (survivor.mergedInto || absorbed.mergedInto) refuse('其中一位已经并入别的会员，请先把他们分开');
  if (absorbed.also?.length) refuse('被并入的会员里还有别的会员，请对调两位，或先分开');
  if ((survivor.also?.length ?? 0) >= MAX_ALSO) refuse(`一位会员最多并入 ${MAX_ALSO} 位`);
}

/** @throws Refusal MERGE_REFUSED when the two cannot be separated any more. */
export function checkSeparate(merge: MemberMerge, nowMs: number): void {
  if (merge.state !== 'merged') throw new Refusal('MERGE_REFUSED', '这两位会员已经分开了');
  if (nowMs > merge.undoUntilMs)
    throw new Refusal('MERGE_REFUSED', `合并超过 ${UNDO_DAYS} 天，不能再分开`, {
      untilMs: merge.undoUntilMs,
    });
}

export const absorbedInto = (survivor: Member, absorbed: Member) => ({
  survivor: { ...survivor, also: [...(survivor.also ?? []), absorbed._id] },
  absorbed: { ...absorbed, mergedInto: survivor._id },
});

export function separatedFrom(survivor: Member, absorbed: Member) {
  const { also = [], ...alone } = survivor;
  const { mergedInto: _, ...own } = absorbed;
  const rest = also.filter((id) => id !== absorbed._id);
  return { survivor: { ...alone, ...(rest.length > 0 && { also: rest }) }, absorbed: own };
}
