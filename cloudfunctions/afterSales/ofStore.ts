import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { ownStore } from '../shared/shops';
import { afterSaleCards } from './cards';

const MAX_SHOWN = 100;

/** What waits in the staff's own store: for them, and for the group. */
export const ofStore = staffAction(
  contracts.afterSales.ofStore,
  'afterSales.decide',
  async ({ storeId }, ctx) => {
    await ownStore(ctx, storeId);
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
