import { invalidParam } from '../../errors';
import { confirmPaid } from '../../pay/notices';
import type { Routes } from './routes';

/** The shopper's side of CloudPay: what a phone would show and confirm. */
export const payRoutes: Routes = {
  'GET /local/pay/orders': ({ payOrders }) => payOrders.all(),
  'POST /local/pay/confirm': async (cloud, { outTradeNo, subMchId }) => {
    if (typeof outTradeNo !== 'string')
      throw invalidParam('give outTradeNo, and subMchId where there are several');
    const order = cloud.payOrders
      .all()
      .find((one) => one.outTradeNo === outTradeNo && [undefined, one.subMchId].includes(subMchId as string));
    return { callback: await confirmPaid(cloud, order), order };
  },
};
