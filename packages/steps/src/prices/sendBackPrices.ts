import type { Ctx } from '@fangzhen/cloudkit';
import { decide, type Member, type PriceChange } from '@fangzhen/domain';
import { readChange } from './readTemplate';
import { changeMoved } from './stale';

export interface SendingBack {
  changeId: string;
  /** What its author reads. */
  reason: string;
  by: Member;
}

/** Sends a change that waits back to its author. Throws STALE when it does not wait any more, NOT_FOUND. */
export function sendBackPrices(ctx: Ctx, { changeId, reason, by }: SendingBack): Promise<PriceChange> {
  return ctx.system.transaction(async (tx) => {
    const waiting = await readChange(tx, changeId);
    const decision = { state: 'returned', reason, by: by._id, nowMs: ctx.nowMs } as const;
    const returned = { ...decide(waiting, decision, changeMoved), decidedByName: by.nickname };
    await tx.put('priceChanges', returned);
    return returned;
  });
}
