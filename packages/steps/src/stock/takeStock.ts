import type { Ctx } from '@fangzhen/cloudkit';
import { stockId } from '@fangzhen/domain';
import type { StockHold, StockLine } from './reserveStock';

/** Paid: what `holdId` reserved leaves the shelf. Twice changes nothing: the reservation is gone after the first. */
export async function takeStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const held = `held.${holdId}`;
  const take = ({ skuId, qty }: StockLine) =>
    ctx.system.update(
      'stock',
      { _id: stockId(storeId, skuId), [held]: { $exists: true } },
      { inc: { onHand: -qty, reserved: -qty }, unset: [held] },
    );
  await Promise.all(lines.map(take));
}

/** The undo, after a refund: the goods are on the shelf again. A mark under `returned` makes the second time change nothing. */
export async function returnStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const mark = `returned.${holdId}`;
  const giveBack = ({ skuId, qty }: StockLine) =>
    ctx.system.update(
      'stock',
      { _id: stockId(storeId, skuId), [mark]: { $exists: false } },
      { inc: { onHand: qty, available: qty }, set: { [mark]: true, returnedAtMs: ctx.nowMs } },
    );
  await Promise.all(lines.map(giveBack));
}
