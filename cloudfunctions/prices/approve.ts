import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { approvePrices } from '@fangzhen/steps/prices/approvePrices';
import { changeCard } from './changeCard';
import { changeInScope } from './scoped';

/** Says yes to a change that waits: its prices hold from its time on. */
export const approve = staffAction(contracts.prices.approve, 'prices.approve', async ({ changeId }, ctx) => {
  await changeInScope(ctx, changeId);
  const by = await readMember(ctx.system, ctx.memberId);
  return { change: await changeCard(ctx, await approvePrices(ctx, changeId, by)) };
});
