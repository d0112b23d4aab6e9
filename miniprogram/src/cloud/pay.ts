import Taro from '@tarojs/taro';
import type { Output } from './call';
import { payLocally } from './local/pay';

type Prepay = Output<'payments', 'prepay'>;

/**
 * Hands a prepared payment to WeChat Pay. `cancelled`: the person closed it, nothing was charged. What was really paid,
 * `payments.sync` says. `ask` stands in for WeChat's own sheet where there is none, in the browser; WeChat never calls it.
 * Throws when WeChat Pay could not be reached.
 */
export async function pay(prepay: Prepay, ask: () => Promise<boolean>): Promise<'done' | 'cancelled'> {
  if (process.env.TARO_ENV === 'h5') {
    if (!(await ask())) return 'cancelled';
    await payLocally(prepay.package);
    return 'done';
  }
  try {
    await Taro.requestPayment(prepay);
    return 'done';
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return 'cancelled';
    throw error;
  }
}
