import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { withdrawPrices } from '@fangzhen/steps/prices/withdrawPrices';
import { changeCard } from './changeCard';
import { changeInScope } from './scoped';

/** Takes a change of the caller's brand back, whoever made it. */
export const withdraw = staffAction(contracts.prices.withdraw, 'prices.edit', async ({ changeId }, ctx) => {
  await changeInScope(ctx, changeId);
  const by = await readMember(ctx.system, ctx.memberId);
  return { change: await changeCard(ctx, await withdrawPrices(ctx, changeId, by)) };
});
