import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { groupDecides } from '@fangzhen/steps/afterSales/storeDecides';
import { afterSaleCard } from './cards';
import { decider } from './store';

/** The group decides on what is over the limits of those at the store. */
export const decideForGroup = staffAction(
  contracts.afterSales.decideForGroup,
  'afterSales.approve',
  async ({ orderId, afterSaleId, decision: verdict }, ctx) => {
    const by = await decider(ctx, 'group');
    const read = () => ctx.scoped('orders').get(orderId);
    const order = await groupDecides(ctx, read, { afterSaleId, verdict, by });
    const afterSale = await afterSaleCard(ctx, order, afterSaleId);
    ctx.log('afterSaleDecided', { orderId, afterSaleId, state: afterSale.state, fen: afterSale.amountFen });
    return { afterSale };
  },
);
