import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { withdrawAfterSale } from '@fangzhen/domain';
import { known } from '@fangzhen/steps/afterSales/storeDecides';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { viewOf } from '../shared/orderView';

export const withdraw = memberAction(contracts.afterSales.withdraw, async ({ orderId, afterSaleId }, ctx) => {
  const read = () => ctx.mine('orders').get(orderId);
  const order = await changeOrder(ctx, read, (now) =>
    withdrawAfterSale(now, known(now, afterSaleId), ctx.nowMs),
  );
  return { order: await viewOf(ctx, order) };
});
