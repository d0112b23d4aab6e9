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

/** Calls that have no answer yet. */
export const calls = { underWay: 0 };

async function callFunction(token: string, name: string, data: object): Promise<unknown> {
  calls.underWay += 1;
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-session': token },
      body: JSON.stringify(data),
    });
    return await response.json();
  } catch {
    throw new Fail('no answer');
  } finally {
    calls.underWay -= 1;
  }
}

/** wx.cloud and payment, on the local cloud and the local WeChat Pay. */
export function cloudApi({ token }: PhoneOwner) {
  let ready = false;
  return {
    cloud: {
      init: () => void (ready = true),
      callFunction: asynchronous('cloud.callFunction', async (call: { name: string; data: object }) => {
        if (!ready) throw new Fail('Cloud API is not initialized: call wx.cloud.init first');
        return { result: await callFunction(token, call.name, call.data) };
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
