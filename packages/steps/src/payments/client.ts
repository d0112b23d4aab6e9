import { createPayClient, payConfigFromEnv, PayError, type PayClient } from '@fangzhen/payments';
import { Refusal, type Ctx, type Store } from '@fangzhen/cloudkit';

export interface Pay extends PayClient {
  mchId: string;
  /** Where WeChat Pay sends notices of payments and refunds. */
  notifyUrl: string;
}

let made: Pay | undefined;
const simulated = new WeakMap<Store, Pay>();

/** The merchant's door to WeChat Pay, from the function's environment; made once an instance. */
export function payClient({ system }: Pick<Ctx, 'system'>): Pay {
  return simulated.get(system) ?? (made ??= fromEnvironment());
}

function fromEnvironment(): Pay {
  const config = payConfigFromEnv(process.env);
  return { ...createPayClient(config), mchId: config.mchId, notifyUrl: `${config.notifyBase}/pay/notify` };
}

/** Puts another WeChat Pay beside a simulated store: what works on that store pays there. */
export const paysBy = (store: Store, pay: Pay): void => void simulated.set(store, pay);

/** Runs a call to WeChat Pay; what it refuses or does not answer is PAY_UNAVAILABLE to the person, and in the log as it was. */
export async function askPay<T>(ctx: Ctx, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    ctx.log('payRefused', { payCode: error.code, status: error.status, error: error.message });
    throw new Refusal('PAY_UNAVAILABLE', '微信支付暂时没有响应，没有扣款，请稍后再试');
  }
}
