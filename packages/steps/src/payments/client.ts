import {
  createPayClient,
  merchantPrefix,
  ownMerchants,
  payConfigFromEnv,
  PayError,
  type PayClient,
} from '@fangzhen/payments';
import { Refusal, type Ctx, type Store } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';

/** A merchant's door to WeChat Pay. */
export interface Pay extends PayClient {
  mchId: string;
  /** Where WeChat Pay sends notices of payments and refunds. */
  notifyUrl: string;
}

/** The merchants that money goes to: the group's, which also makes combined payments, and those of brands that have their own. */
export interface Merchants {
  group: Pay;
  /** By the prefix of their names in the environment. */
  own: ReadonlyMap<string, Pay>;
}

let made: Merchants | undefined;
const simulated = new WeakMap<Store, Merchants>();

/** From the function's environment; made once an instance. */
function merchants({ system }: Pick<Ctx, 'system'>): Merchants {
  return simulated.get(system) ?? (made ??= fromEnvironment());
}

function fromEnvironment(): Merchants {
  const door = (brandId?: string): Pay => {
    const config = payConfigFromEnv(process.env, brandId);
    return { ...createPayClient(config), mchId: config.mchId, notifyUrl: `${config.notifyBase}/pay/notify` };
  };
  const own = ownMerchants(process.env).map((brand) => [merchantPrefix(brand), door(brand)] as const);
  return { group: door(), own: new Map(own) };
}

/** Puts other merchants beside a simulated store: what works on that store pays there. */
export const paysBy = (store: Store, pays: Merchants): void => void simulated.set(store, pays);

export const groupPay = (ctx: Pick<Ctx, 'system'>): Pay => merchants(ctx).group;

/** Every merchant, the group's first. */
export function everyPay(ctx: Pick<Ctx, 'system'>): Pay[] {
  const { group, own } = merchants(ctx);
  return [group, ...own.values()];
}

/** The merchant that an order of this brand is paid to from now on. */
export function brandPay(ctx: Pick<Ctx, 'system'>, brandId: string): Pay {
  const { group, own } = merchants(ctx);
  return own.get(merchantPrefix(brandId)) ?? group;
}

/**
 * The merchant that an order was placed to be paid to, whatever its brand has since.
 * @throws PayError NOT_CONFIGURED when the environment does not know that merchant any more.
 */
export function payOf(ctx: Pick<Ctx, 'system'>, { mchId }: Pick<Order, 'mchId'>): Pay {
  if (mchId === undefined) return groupPay(ctx);
  const pay = everyPay(ctx).find((one) => one.mchId === mchId);
  if (!pay) throw new PayError('NOT_CONFIGURED', `no merchant ${mchId} is configured`);
  return pay;
}

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
