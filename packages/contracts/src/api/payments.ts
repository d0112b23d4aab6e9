import * as v from 'valibot';
import { contract } from '../contract';
import { OrderState } from '../model/order';
import { Id } from '../primitives';

export const payments = {
  /** What `wx.requestPayment` takes. The same unpaid order may ask again. */
  prepay: contract(
    v.strictObject({ orderId: Id }),
    v.object({
      timeStamp: v.string(),
      nonceStr: v.string(),
      package: v.string(),
      signType: v.literal('RSA'),
      paySign: v.string(),
    }),
  ),
  /** After `wx.requestPayment` came back: asks WeChat Pay, the second source beside the notice, and settles what it says. */
  sync: contract(v.strictObject({ orderId: Id }), v.object({ state: OrderState })),
};
