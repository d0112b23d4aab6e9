import type { Ctx } from '@fangzhen/cloudkit';
import { decide, type Member, type PriceChange } from '@fangzhen/domain';
import { overAlready, putPrices, soonest } from './proposePrices';
import { readChange, readTemplate } from './readTemplate';
import { changeMoved } from './stale';

/**
 * The group says yes: the change and the place's prices are written in one transaction, and hold from the change's time on, never before
 * the decision (I13). Of two approvals at the same moment the second finds it approved.
 *
 * @throws Refusal STALE when it does not wait any more, PRICE_INVALID when its time is over, NOT_FOUND.
 */
export function approvePrices(ctx: Ctx, changeId: string, by: Member): Promise<PriceChange> {
  return ctx.system.transaction(async (tx) => {
    const waiting = await readChange(tx, changeId);
    const decision = { state: 'approved', by: by._id, nowMs: ctx.nowMs } as const;
    const decided = decide(waiting, decision, changeMoved);
    const fromMs = soonest(ctx, waiting.fromMs);
    if (waiting.untilMs !== null && waiting.untilMs <= fromMs) throw overAlready();

    const approved = { ...decided, fromMs, decidedByName: by.nickname };
    const template = await readTemplate(tx, waiting.brandId, waiting.place);
    await putPrices(tx, template, approved, { approved: true, nowMs: ctx.nowMs });
    await tx.put('priceChanges', approved);
    return approved;
  });
}
