import { addUnlessThere, notFound, Refusal, type Condition, type Ctx } from '@fangzhen/cloudkit';
import { countDelta, stockId, type Stock, type StockMove } from '@fangzhen/domain';

const TRIES = 5;

/**
 * Changes a shelf by hand: what comes, what is thrown away, what goes to another store. The count and the note of it are one conditional
 * update of the stock's own document, keyed by the move's id: twice changes nothing, and neither is there without the other (I1). The
 * note goes from there into the journal.
 *
 * @throws Refusal STOCK_SHORT with `details: {available}`, STOCK_UNCOUNTED, NOT_FOUND where the store does not keep the SKU, KEY_REUSED.
 */
export async function moveStock(ctx: Ctx, move: StockMove): Promise<StockMove> {
  const done = await ctx.system.get('stockMoves', move._id);
  if (done) return sameRequest(done, move);
  if (await apply(ctx, move)) return relayMove(ctx, move);
  const stock = await stockOf(ctx, move);
  const mine = stock.moves?.[move._id];
  if (mine) return relayMove(ctx, sameRequest(mine, move));
  const { available } = stock;
  throw new Refusal('STOCK_SHORT', `可动用的只有 ${available} 件，其余已被顾客下单`, { available });
}

/**
 * Sets a shelf to what was counted on it. Others sell meanwhile: it is counted against what was on hand as it was read, and read anew
 * when that has changed.
 *
 * @param counted everything that lies there, reserved or not
 * @throws Refusal as `moveStock`, and BUSY when the shelf kept changing.
 */
export async function countStock(
  ctx: Ctx,
  move: Omit<StockMove, 'qty'>,
  counted: number,
): Promise<StockMove> {
  const done = await ctx.system.get('stockMoves', move._id);
  if (done) return sameRequest(done, move);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const stock = await stockOf(ctx, move);
    const mine = stock.moves?.[move._id];
    if (mine) return relayMove(ctx, sameRequest(mine, move));
    const count = { ...move, qty: countDelta(stock, counted) };
    if (await apply(ctx, count, { onHand: stock.onHand })) return relayMove(ctx, count);
  }
  throw new Refusal('BUSY', '这件商品正在卖，请再盘一次');
}

async function apply(ctx: Ctx, move: StockMove, where: Record<string, Condition> = {}): Promise<boolean> {
  const note = `moves.${move._id}`;
  const changed = await ctx.system.update(
    'stock',
    {
      _id: stockId(move.storeId, move.skuId),
      [note]: { $exists: false },
      madeToOrder: { $exists: false },
      ...(move.qty < 0 && { available: { $gte: -move.qty } }),
      ...where,
    },
    {
      inc: { onHand: move.qty, available: move.qty },
      set: { [note]: move, movesDue: true, movedAtMs: ctx.nowMs },
    },
  );
  return changed === 1;
}

async function stockOf(ctx: Ctx, { storeId, skuId }: Pick<StockMove, 'storeId' | 'skuId'>): Promise<Stock> {
  const stock = await ctx.system.get('stock', stockId(storeId, skuId));
  if (!stock) throw notFound('商品');
  if (stock.madeToOrder) throw new Refusal('STOCK_UNCOUNTED', '现做的商品不计库存，卖不了时请停售');
  return stock;
}

function sameRequest(done: StockMove, { fingerprint }: Pick<StockMove, 'fingerprint'>): StockMove {
  if (done.fingerprint === fingerprint) return done;
  throw new Refusal('KEY_REUSED', '这次库存变动已经提交过，请刷新后再操作');
}

/** What follows from a move that lies in its stock's document: what left for another store arrives there, and the journal has it. Twice changes nothing. */
export async function relayMove(ctx: Ctx, move: StockMove): Promise<StockMove> {
  if (move.kind === 'transferOut') await arrive(ctx, move);
  await addUnlessThere(ctx.system, 'stockMoves', move);
  return move;
}

async function arrive(ctx: Ctx, { _id, peerStoreId, storeId, qty, ...move }: StockMove): Promise<void> {
  const arrival: StockMove = {
    ...move,
    ...{ _id: `${_id}-in`, kind: 'transferIn', storeId: peerStoreId!, peerStoreId: storeId, qty: -qty },
  };
  // Its note may have been swept already: then the journal has it.
  if (await ctx.system.get('stockMoves', arrival._id)) return;
  await apply(ctx, arrival);
  await addUnlessThere(ctx.system, 'stockMoves', arrival);
}
