import { fingerprint, notFound, onceId, readMember, staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type Api } from '@fangzhen/contracts';
import { stockId, type StockMove } from '@fangzhen/domain';
import { countStock, moveStock as moveStockStep } from '@fangzhen/steps/stock/moveStock';
import { ownStore, storeOf } from '../shared/shops';

type Input = Api['workbench']['moveStock']['input'];

/** What came, was counted, thrown away or sent on: the staff of the store write it down, and the shelf is changed with it. */
export const moveStock = staffAction(contracts.workbench.moveStock, 'stock.move', async (input, ctx) => {
  const { brandId } = await ownStore(ctx, input.storeId);
  if (input.kind === 'transfer') await assertKeeps(ctx, input.toStoreId, brandId, input.skuId);
  const note = await noteOf(ctx, input);
  const move =
    input.kind === 'count'
      ? await countStock(ctx, { ...note, kind: 'count' }, input.qty)
      : await moveStockStep(ctx, { ...note, ...changeOf(input) });
  ctx.log('stockMoved', { moveId: move._id, storeId: move.storeId, skuId: move.skuId, qty: move.qty });
  return { move: { id: move._id, kind: move.kind, qty: move.qty } };
});

/** Goods go to a store of the same brand that keeps them, and not to where they are. */
async function assertKeeps(ctx: StaffCtx, toStoreId: string, brandId: string, skuId: string): Promise<void> {
  const to = await storeOf(ctx, toStoreId);
  if (to.brandId !== brandId || !(await ctx.shared('stock').get(stockId(toStoreId, skuId))))
    throw notFound('调入门店');
}

async function noteOf(ctx: StaffCtx, input: Input): Promise<Omit<StockMove, 'kind' | 'qty'>> {
  const { storeId, skuId, reason = '' } = input;
  const byName = (await readMember(ctx.system, ctx.memberId))?.nickname ?? '';
  return {
    _id: onceId(ctx, 'workbench.moveStock', input.clientMoveId),
    ...{ storeId, skuId, reason, by: ctx.memberId, byName, atMs: ctx.nowMs },
    fingerprint: fingerprint(input),
  };
}

function changeOf(input: Exclude<Input, { kind: 'count' }>): Pick<StockMove, 'kind' | 'qty' | 'peerStoreId'> {
  switch (input.kind) {
    case 'receive':
      return { kind: 'receive', qty: input.qty };
    case 'waste':
      return { kind: 'waste', qty: -input.qty };
    case 'transfer':
      return { kind: 'transferOut', qty: -input.qty, peerStoreId: input.toStoreId };
  }
}
