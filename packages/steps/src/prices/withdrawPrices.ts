import type { Ctx, Transaction } from '@fangzhen/cloudkit';
import { decide, PRICES_KEPT_MS, withoutPrices, type Member, type PriceChange } from '@fangzhen/domain';
import { soonest } from './proposePrices';
import { readChange, readTemplate } from './readTemplate';
import { changeMoved, changeOver } from './stale';

/**
 * Takes a change back. One that waits is withdrawn; prices that will hold never begin; prices that hold end as soon as every instance
 * can know of it, and the next place's hold again.
 *
 * @throws Refusal STALE when there is nothing to take back any more, NOT_FOUND.
 */
export function withdrawPrices(ctx: Ctx, changeId: string, by: Member): Promise<PriceChange> {
  return ctx.system.transaction(async (tx) => {
    const change = await readChange(tx, changeId);
    const withdrawn =
      change.state === 'approved' ? await takeOut(ctx, tx, change, by) : withdraw(ctx, change, by);
    await tx.put('priceChanges', withdrawn);
    return withdrawn;
  });
}

function withdraw(ctx: Ctx, change: PriceChange, by: Member): PriceChange {
  const decision = { state: 'withdrawn', by: by._id, nowMs: ctx.nowMs } as const;
  return { ...decide(change, decision, changeMoved), decidedByName: by.nickname };
}

async function takeOut(ctx: Ctx, tx: Transaction, change: PriceChange, by: Member): Promise<PriceChange> {
  const soonestMs = soonest(ctx, null);
  // Every instance knows of it by then: it need not begin at all.
  const endMs = change.fromMs > ctx.nowMs + PRICES_KEPT_MS ? Math.min(change.fromMs, soonestMs) : soonestMs;
  if (change.untilMs !== null && change.untilMs <= endMs) throw changeOver();
  const template = await readTemplate(tx, change.brandId, change.place);
  await tx.put('priceTemplates', withoutPrices(template, change._id, { endMs, nowMs: ctx.nowMs }));
  const ended = { byMemberId: by._id, byName: by.nickname, atMs: ctx.nowMs };
  return change.fromMs >= endMs
    ? { ...change, state: 'withdrawn', ended }
    : { ...change, untilMs: endMs, ended };
}
