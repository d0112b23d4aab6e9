import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { setSellHours as setSellHoursStep } from '@fangzhen/steps/prices/setSellHours';

/** When a product is sold is the brand's to say, not a store's: a store takes off sale what it has not. */
export const setSellHours = staffAction(
  contracts.prices.setSellHours,
  'products.sellHours',
  async (input, ctx) => {
    if (!inScope(ctx.scope, { brandId: input.brandId })) throw notFound('品牌');
    await setSellHoursStep(ctx, input);
    ctx.log('sellHours', { ...input, by: ctx.memberId });
    return { productId: input.productId, sellHours: input.sellHours };
  },
);
