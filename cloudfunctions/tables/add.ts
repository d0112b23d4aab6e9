import { memberAction, notFound, onceId, Refusal } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { addEntry, MAX_ENTRIES } from '@fangzhen/steps/tables/changeCart';
import { onSaleOf } from '../shared/onSale';
import { storeOf } from '../shared/shops';
import { mySession } from './session';
import { viewOf } from './view';

export const add = memberAction(contracts.tables.add, async (input, ctx) => {
  const { sessionId, clientLineId, skuId, choices, qty } = input;
  const session = await mySession(ctx, sessionId);
  const { brandId } = await storeOf(ctx, session.storeId);
  if (!(await onSaleOf(ctx, brandId)).has(skuId)) throw notFound('商品');
  if (Object.keys(session.entries).length >= MAX_ENTRIES)
    throw new Refusal('TABLE_LIMIT', '这一桌点得太多了，请找店员帮忙');
  const entryId = onceId(ctx.memberId, `tables.add ${sessionId}`, clientLineId);
  await addEntry(ctx, sessionId, entryId, {
    ...{ memberId: ctx.memberId, skuId, qty, atMs: ctx.nowMs },
    ...(choices && { choices }),
  });
  return { table: await viewOf(ctx, await mySession(ctx, sessionId)) };
});
