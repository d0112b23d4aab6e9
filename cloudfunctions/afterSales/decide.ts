import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { storeDecides } from '@fangzhen/steps/afterSales/storeDecides';
import { afterSaleCard } from './cards';
import { deciderAt, orderOfStore } from './store';

/** The store's staff say yes or no; what is over their limit goes on to the group. */
export const decide = staffAction(
  contracts.afterSales.decide,
  'afterSales.decide',
  async ({ storeId, orderId, afterSaleId, decision: verdict }, ctx) => {
    const given = { afterSaleId, verdict, ...(await deciderAt(ctx, storeId)) };
    const order = await storeDecides(ctx, () => orderOfStore(ctx, { storeId, orderId }), given);
    const afterSale = await afterSaleCard(ctx, order, afterSaleId);
    ctx.log('afterSaleDecided', { orderId, afterSaleId, state: afterSale.state, fen: afterSale.amountFen });
    return { afterSale };
  },
);
