import type { Ctx } from '@fangzhen/cloudkit';
import { anyOf, linesByQty, type StockHold, type StockLine } from './reserveStock';

/** Paid: what `holdId` reserved leaves the shelf. Twice changes nothing: the reservation is gone after the first. */
export async function takeStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const held = `held.${holdId}`;
  const take = (alike: StockLine[]) => {
    const { qty } = alike[0]!;
    return ctx.system.update(
      'stock',
      { _id: anyOf(storeId, alike), [held]: { $exists: true } },
      { inc: { onHand: -qty, reserved: -qty }, unset: [held] },
    );
  };
  await Promise.all(linesByQty(lines).map(take));
}

/** The undo, after a refund: the goods are on the shelf again. A mark under `returned` makes the second time change nothing. */
export async function returnStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const mark = `returned.${holdId}`;
  const giveBack = (alike: StockLine[]) => {
    const { qty } = alike[0]!;
    return ctx.system.update(
      'stock',
      { _id: anyOf(storeId, alike), [mark]: { $exists: false }, madeToOrder: { $exists: false } },
      { inc: { onHand: qty, available: qty }, set: { [mark]: true, returnedAtMs: ctx.nowMs } },
    );
  };
  await Promise.all(linesByQty(lines).map(giveBack));
}
