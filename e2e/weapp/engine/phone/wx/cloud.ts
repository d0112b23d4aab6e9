import type { PhoneOwner } from '../../packaged';
import { ask } from '../frame/popups';
import { asynchronous, Fail } from './answer';

interface Payment {
  package: string;
  timeStamp: string;
  nonceStr: string;
  signType: string;
  paySign: string;
}

const SIGNED: (keyof Payment)[] = ['package', 'timeStamp', 'nonceStr', 'signType', 'paySign'];

/** wx.cloud and payment, on the local cloud and the local WeChat Pay. */
export function cloudApi({ token }: PhoneOwner) {
  let ready = false;
  return {
    cloud: {
      init: () => void (ready = true),
      callFunction: asynchronous('cloud.callFunction', async (call: { name: string; data: object }) => {
        if (!ready) throw new Fail('Cloud API is not initialized: call wx.cloud.init first');
        const response = await fetch(`/call/${call.name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-local-session': token },
          body: JSON.stringify(call.data),
        }).catch(() => {
          throw new Fail('no answer');
        });
        return { result: (await response.json()) as unknown };
      }),
    },
    requestPayment: asynchronous('requestPayment', async (payment: Payment) => {
      const missing = SIGNED.filter((name) => typeof payment[name] !== 'string' || payment[name] === '');
      if (missing.length > 0) throw new Fail(`parameter error: ${missing.join(', ')}`);
      const at = `/weapp/pay/${encodeURIComponent(payment.package.replace(/^prepay_id=/, ''))}`;
      const known = (await (await fetch(at)).json()) as { description: string; amountFen: number };
      const price = `¥${(known.amountFen / 100).toFixed(2)}`;
      if ((await ask(price, known.description, ['确认支付', '取消'])) === 1) throw new Fail('cancel');
      const paid = await fetch(`${at}/confirm`, { method: 'POST' });
      if (!paid.ok) throw new Fail(`HTTP ${paid.status}`);
    }),
  };
}
