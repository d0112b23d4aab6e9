import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';

export const list = memberAction(contracts.addresses.list, async (_, ctx) => {
  const book = await ctx.mine('addressBooks').get(ctx.memberId);
  return { addresses: book?.addresses ?? [] };
});
