import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { storeOf } from '../shared/shops';
import { afterSaleCards } from './cards';

const MAX_SHOWN = 100;

/** What waits in the staff's own store: for them, and for the group. */
export const ofStore = staffAction(
  contracts.afterSales.ofStore,
  'afterSales.decide',
  async ({ storeId }, ctx) => {
    const { brandId } = await storeOf(ctx, storeId);
    if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
    const [asked, forwarded] = await Promise.all(
      (['asked', 'forwarded'] as const).map((openAfterSale) =>
        ctx
          .scoped('orders')
          .find({ openAfterSale, storeId }, { order: [['placedAtMs', 'asc']], limit: MAX_SHOWN }),
      ),
    );
    return { afterSales: await afterSaleCards(ctx, [...asked!, ...forwarded!]) };
  },
);
