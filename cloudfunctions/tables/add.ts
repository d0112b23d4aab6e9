import { memberAction, notFound, onceId, Refusal } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { choiceProblem, chosenOf, modifiersAt } from '@fangzhen/domain';
import { addEntry, MAX_ENTRIES } from '@fangzhen/steps/tables/changeCart';
import { onSaleOf } from '../shared/onSale';
import { storeOf } from '../shared/shops';
import { mySession } from './session';
import { viewOf } from './view';

export const add = memberAction(contracts.tables.add, async (input, ctx) => {
  const { sessionId, clientLineId, skuId, choices, qty } = input;
  const session = await mySession(ctx, sessionId);
  const store = await storeOf(ctx, session.storeId);
  const offered = (await onSaleOf(ctx, store.brandId)).get(skuId);
  if (!offered) throw notFound('商品');
  const chosen = chosenOf(modifiersAt(offered.product, store), choices);
  if (!chosen.fits) {
    const { message } = choiceProblem(offered.product);
    throw new Refusal('CHOICE_INVALID', message, { skuIds: [skuId] });
  }
  if (Object.keys(session.entries).length >= MAX_ENTRIES)
    throw new Refusal('TABLE_LIMIT', '这一桌点得太多了，请找店员帮忙');
  const entryId = onceId(ctx, `tables.add ${sessionId}`, clientLineId);
  await addEntry(ctx, sessionId, entryId, {
    ...{ memberId: ctx.memberId, skuId, qty, atMs: ctx.nowMs },
    ...(chosen.choices.length > 0 && { choices: chosen.choices.map(({ id }) => id) }),
  });
  return { table: await viewOf(ctx, await mySession(ctx, sessionId)) };
});
