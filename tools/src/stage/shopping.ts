import { randomUUID } from 'node:crypto';
import type { Api, FulfilmentChoice } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';
import type { Caller } from './caller';

type Quote = Api['orders']['quote']['output'];
type Placed = Api['orders']['place']['output'];
type PlaceInput = Api['orders']['place']['input'];
export type Who = string | Person;

export interface StoreBasket {
  storeId: string;
  lines: { skuId: string; qty: number; choices?: string[] }[];
  /** Absent: fetched as soon as it is ready. */
  fulfilment?: FulfilmentChoice;
}

export interface Basket extends StoreBasket {
  /** What is bought together with it at other stores. */
  also?: StoreBasket[];
  /** Absent: none. */
  coupon?: 'best' | 'none' | { ids: string[] };
  /** Absent: none. */
  points?: number | 'max';
}

/** Somebody who is not among the demo's people: a new member at the first call. */
export function stranger(name: string = randomUUID()): Person {
  return {
    key: name,
    label: name,
    appId: 'touristappid',
    openId: `o-${name}`,
    unionId: `un-${name}`,
    roles: [],
  };
}

const partsOf = ({ storeId, lines, fulfilment, also = [] }: Basket) =>
  [{ storeId, lines, fulfilment }, ...also].map((part) => ({
    ...part,
    fulfilment: part.fulfilment ?? { kind: 'pickup' as const },
  }));

/** What the app does between cart and pickup code, through the same calls; for tests and benches. */
export class Shopping {
  constructor(private readonly stage: Pick<Caller, 'call'> & { pay: { url: string } }) {}

  quote(who: Who, basket: Basket): Promise<Quote> {
    const { coupon = 'none', points = 0 } = basket;
    return this.stage.call(who, 'orders', 'quote', { parts: partsOf(basket), coupon, points });
  }

  /** The body that places what was quoted. */
  body(basket: Basket, quote: Quote): PlaceInput {
    return {
      clientOrderId: randomUUID(),
      parts: partsOf(basket),
      couponIds: quote.couponIds,
      points: quote.points.used,
      expectedPayFen: quote.payFen,
      quoteVersion: quote.version,
    };
  }

  async place(who: Who, basket: Basket): Promise<Placed> {
    return this.stage.call(who, 'orders', 'place', this.body(basket, await this.quote(who, basket)));
  }

  /** Asks for a prepay id and taps "pay" in the local WeChat Pay; its notice comes by itself. */
  async pay(who: Who, orderId: string): Promise<void> {
    const params = await this.stage.call(who, 'payments', 'prepay', { orderId });
    const prepayId = params.package.replace('prepay_id=', '');
    const tapped = await fetch(`${this.stage.pay.url}/pay/${prepayId}/confirm`, { method: 'POST' });
    if (!tapped.ok) throw new Error(`the tap was answered with ${tapped.status}: ${await tapped.text()}`);
  }

  /** Places, pays and waits until the order knows it. */
  async buy(who: Who, basket: Basket): Promise<string> {
    const { orderId, expiresAtMs } = await this.place(who, basket);
    if (expiresAtMs !== undefined) {
      await this.pay(who, orderId);
      await this.settled(who, orderId);
    }
    return orderId;
  }

  /** Asks WeChat Pay through the function until the order is no longer unpaid. */
  async settled(who: Who, orderId: string): Promise<string> {
    for (let tried = 0; tried < 50; tried += 1) {
      const { state } = await this.stage.call(who, 'payments', 'sync', { orderId });
      if (state !== 'unpaid') return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`order ${orderId} stays unpaid`);
  }

  /** Accepts, makes ready and verifies by the shopper's own code. */
  async handOver(clerk: Who, shopper: Who, storeId: string, orderId: string): Promise<void> {
    await this.stage.call(clerk, 'workbench', 'accept', { storeId, orderId });
    await this.stage.call(clerk, 'workbench', 'ready', { storeId, orderId });
    const { order } = await this.stage.call(shopper, 'orders', 'one', { orderId });
    await this.stage.call(clerk, 'workbench', 'verify', { storeId, code: order.pickupCode! });
  }
}
