import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { sendBackPrices } from '@fangzhen/steps/prices/sendBackPrices';
import { changeCard } from './changeCard';
import { changeInScope } from './scoped';

/** Sends a change that waits back to its author, with the reason. */
export const sendBack = staffAction(
  contracts.prices.sendBack,
  'prices.approve',
  async ({ changeId, reason }, ctx) => {
    await changeInScope(ctx, changeId);
    const by = await readMember(ctx.system, ctx.memberId);
    return { change: await changeCard(ctx, await sendBackPrices(ctx, { changeId, reason, by })) };
  },
);
