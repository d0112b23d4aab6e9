import { Refusal, type Condition, type Ctx } from '@fangzhen/cloudkit';
import { addUp, offSaleMarks, sellable, stockId, type Stock, type Store } from '@fangzhen/domain';

/** How much of one SKU at one store an order wants. */
export interface StockLine {
  skuId: string;
  title: string;
  qty: number;
}
export interface StockHold {
  storeId: string;
  holdId: string;
  /** The same SKU may come with other choices again: it is added up here (I1). */
  lines: readonly StockLine[];
}

/** Nobody reserves for less: so a sweeper knows when it has to look again, whoever reserves while it looks. */
export const SHORTEST_HOLD_MS = 5 * 60_000;

/**
 * Reserves every line for `holdId` or none (I1). Each SKU is changed by a conditional update, outside any transaction: a lock held
 * over round trips would serialise everybody who wants the same SKU. Lines of the same quantity share one update, all
 * updates go in parallel. What the store has taken off sale is not there to be had. What is made to order fits no update, as nothing of
 * it is counted: it is only read whether it is sold, so that nobody waits for anybody.
 *
 * @param untilMs when the sweeper may take the reservation back if no order came of it; SHORTEST_HOLD_MS from now at least.
 * @throws Refusal SOLD_OUT with `details.lines: {skuId, available}[]`, NOT_FOUND with `details.skuIds` that the store does not keep;
 *   then nothing is reserved.
 */
export async function reserveStock(ctx: Ctx, hold: StockHold, untilMs: number): Promise<void> {
  if (untilMs < ctx.nowMs + SHORTEST_HOLD_MS) throw new RangeError('so short a hold may be overlooked');
  const alike = linesByQty(hold.lines);
  const done = await Promise.allSettled(alike.map((lines) => reserveAlike(ctx, hold, lines, untilMs)));
  if (done.every((one) => one.status === 'fulfilled' && one.value)) return;
  const failed = done.find((one) => one.status === 'rejected');
  const refusal: unknown = failed ? failed.reason : await missing(ctx, { ...hold, lines: addUp(hold.lines) });
  if (refusal === undefined) return;
  // Also the lines that failed: their replies may have been lost.
  await releaseStock(ctx, hold);
  throw refusal;
}

/** Whether every one of these lines could be had. */
async function reserveAlike(
  ctx: Ctx,
  { storeId, holdId }: StockHold,
  lines: readonly StockLine[],
  untilMs: number,
): Promise<boolean> {
  const held = `held.${holdId}`;
  const { qty } = lines[0]!;
  const updated = await ctx.system.update(
    'stock',
    {
      _id: anyOf(storeId, lines),
      available: { $gte: qty },
      offSale: { $nin: offSaleMarks(ctx.nowMs) },
      [held]: { $exists: false },
    },
    {
      inc: { available: -qty, reserved: qty },
      set: { [held]: { qty, untilMs } },
      min: { holdEndsAtMs: untilMs },
    },
  );
  return updated === lines.length;
}

/** The undo: what `holdId` still holds is for sale again. Twice changes nothing. */
export async function releaseStock(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<void> {
  const held = `held.${holdId}`;
  const release = (alike: StockLine[]) => {
    const { qty } = alike[0]!;
    return ctx.system.update(
      'stock',
      { _id: anyOf(storeId, alike), [held]: { $exists: true } },
      { inc: { available: qty, reserved: -qty }, unset: [held] },
    );
  };
  await Promise.all(linesByQty(lines).map(release));
}

/** What these lines want of each SKU, by how many: what one update can change alike (I1). */
export function linesByQty(lines: readonly StockLine[]): StockLine[][] {
  const goods = addUp(lines);
  return [...new Set(goods.map(({ qty }) => qty))].map((qty) => goods.filter((line) => line.qty === qty));
}

/** The condition on `_id` for the shelves of these lines. */
export function anyOf(storeId: string, lines: readonly StockLine[]): Condition {
  const ids = lines.map(({ skuId }) => stockId(storeId, skuId));
  return ids.length === 1 ? ids[0]! : { $in: ids };
}

/**
 * The refusal for the lines that could not be had, looked up before the others are given back: they hold nothing of this hold.
 * Undefined when all of them do or are made to order, as after an update that reached the database twice and was answered the second time.
 */
async function missing(ctx: Ctx, { storeId, holdId, lines }: StockHold): Promise<Refusal | undefined> {
  const stocks = await ctx
    .shared('stock')
    .find(
      { _id: anyOf(storeId, lines) },
      { limit: lines.length, fields: ['skuId', 'available', 'offSale', 'madeToOrder', `held.${holdId}`] },
    );
  const isHad = (stock: Stock) =>
    stock.madeToOrder ? sellable(stock, ctx.nowMs) > 0 : Boolean(stock.held?.[holdId]);
  const got = new Set(stocks.filter(isHad).map(({ skuId }) => skuId));
  const missed = lines.filter(({ skuId }) => !got.has(skuId));
  const kept = new Set(stocks.map(({ skuId }) => skuId));
  const unknown = missed.filter(({ skuId }) => !kept.has(skuId)).map(({ skuId }) => skuId);
  if (unknown.length > 0) {
    return new Refusal('NOT_FOUND', '这家门店没有其中的商品，请返回购物车移除后再试', { skuIds: unknown });
  }
  if (missed.length === 0) return undefined;
  return soldOutRefusal(
    missed,
    stocks.map((stock) => ({ skuId: stock.skuId, available: sellable(stock, ctx.nowMs) })),
  );
}

/**
 * The refusal for lines that want more than there is, with a sentence that names the first.
 *
 * @param instead a store near that has everything, where one was looked for
 */
export function soldOutRefusal(
  missed: readonly StockLine[],
  stocks: readonly Pick<Stock, 'skuId' | 'available'>[],
  instead?: Pick<Store, 'name'>,
): Refusal {
  const left = new Map(stocks.map(({ skuId, available }) => [skuId, available]));
  const lines = missed.map(({ skuId }) => ({ skuId, available: left.get(skuId) ?? 0 }));
  const first = missed[0]!;
  const available = lines[0]!.available;
  const elsewhere = instead ? `，或到${instead.name}取，那里都有` : '';
  const message =
    available > 0
      ? `“${first.title}”只剩 ${available} 份，请减少数量${elsewhere}`
      : `“${first.title}”刚刚售罄，换一款试试${elsewhere}`;
  return new Refusal('SOLD_OUT', message, { lines });
}
