import { Refusal, type Ctx } from '@fangzhen/cloudkit';
import { stockId, type Stock } from '@fangzhen/domain';

/** How much of one SKU at one store an order wants. */
export interface StockLine {
  skuId: string;
  title: string;
  qty: number;
}
export interface StockHold {
  storeId: string;
  holdId: string;
  /** Each SKU once: the cart adds the same SKU up before (I1). */
  lines: readonly StockLine[];
}

/**
 * Reserves every line for `holdId` or none (I1). Each line is one conditional update, outside any transaction: a lock held
 * over round trips would serialise everybody who wants the same SKU. Lines go in parallel.
 *
 * @param untilMs when the sweeper may take the reservation back if no order came of it.
 * @throws Refusal SOLD_OUT with `details.lines: {skuId, available}[]`; then nothing is reserved.
 */
export async function reserveStock(ctx: Ctx, hold: StockHold, untilMs: number): Promise<void> {
  const lines = await Promise.allSettled(hold.lines.map((line) => reserveLine(ctx, hold, line, untilMs)));
  if (lines.every((line) => line.status === 'fulfilled' && line.value)) return;
  // Also the lines that failed: their replies may have been lost.
  await releaseStock(ctx, hold);
  const failed = lines.find((line) => line.status === 'rejected');
  if (failed) throw failed.reason;
  const missed = hold.lines.filter((_, i) => !(lines[i] as PromiseFulfilledResult<boolean>).value);
  throw await soldOut(ctx, hold.storeId, missed);
}

async function reserveLine(
  ctx: Ctx,
  hold: StockHold,
  { skuId, qty }: StockLine,
  untilMs: number,
): Promise<boolean> {
  const held = `held.${hold.holdId}`;
  const updated = await ctx.system.update(
    'stock',
    { _id: stockId(hold.storeId, skuId), available: { $gte: qty }, [held]: { $exists: false } },
    { inc: { available: -qty, reserved: qty }, set: { [held]: { qty, untilMs } } },
  );
  return updated === 1;
}

/** The undo: what `holdId` still holds is for sale again. Twice changes nothing. */
export async function releaseStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const held = `held.${holdId}`;
  const release = ({ skuId, qty }: StockLine) =>
    ctx.system.update(
      'stock',
      { _id: stockId(storeId, skuId), [held]: { $exists: true } },
      { inc: { available: qty, reserved: -qty }, unset: [held] },
    );
  await Promise.all(lines.map(release));
}

async function soldOut(ctx: Ctx, storeId: string, missed: readonly StockLine[]): Promise<Refusal> {
  const ids = missed.map(({ skuId }) => stockId(storeId, skuId));
  const stocks = await ctx
    .shared('stock')
    .find({ _id: { $in: ids } }, { limit: ids.length, fields: ['skuId', 'available'] });
  return soldOutRefusal(missed, stocks);
}

/** The refusal for lines that want more than there is, with a sentence that names the first. */
export function soldOutRefusal(
  missed: readonly StockLine[],
  stocks: readonly Pick<Stock, 'skuId' | 'available'>[],
): Refusal {
  const left = new Map(stocks.map(({ skuId, available }) => [skuId, available]));
  const lines = missed.map(({ skuId }) => ({ skuId, available: left.get(skuId) ?? 0 }));
  const first = missed[0]!;
  const available = lines[0]!.available;
  const message =
    available > 0
      ? `“${first.title}”只剩 ${available} 份，请减少数量`
      : `“${first.title}”刚刚售罄，换一款试试`;
  return new Refusal('SOLD_OUT', message, { lines });
}
