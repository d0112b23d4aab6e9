import type { Fulfilment } from '@fangzhen/contracts';
import type { Order } from '../src/model/order';
import { newOrder } from '../src/order/newOrder';
import { priceCart } from '../src/pricing/priceCart';
import { GROUP_RULES } from '../src/pricing/rules';
import { splitCart } from '../src/pricing/splitCart';
import { cartLine, NOW_MS, priceInput } from './carts';

/** An unpaid order of one line of ¥18, but for what is given. */
export function order(given: Partial<Order> = {}): Order {
  const priced = priceCart(priceInput({ lines: [cartLine({ skuId: 'latte', unitFen: 1800 })] }));
  return {
    ...newOrder({
      _id: 'o1',
      memberId: 'm1',
      brandId: 'b1',
      storeId: 's1',
      holdId: 'o1_a',
      fingerprint: 'f',
      fulfilment: { kind: 'pickup' },
      note: '少冰',
      pickupCode: '12345678',
      payer: { appId: 'wx1', openId: 'open1' },
      priced: splitCart(priced, ['s1'], GROUP_RULES).get('s1')!,
      nowMs: NOW_MS,
      expiresAtMs: NOW_MS + 900_000,
    }),
    ...given,
  };
}

export const delivery = (): Fulfilment => ({
  kind: 'delivery',
  distanceMeters: 800,
  address: {
    contact: '林晓',
    phone: '13800005678',
    location: { lng: 121.44, lat: 31.22 },
    place: '愚园路 300 弄',
    detail: '2 号 301',
  },
});
