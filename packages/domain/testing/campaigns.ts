import fc from 'fast-check';
import type { CampaignBenefit } from '@fangzhen/contracts';
import type { CampaignTerms } from '../src/model/campaign';
import type { Order } from '../src/model/order';
import { newOrder } from '../src/order/newOrder';
import { moveOrder } from '../src/order/move';
import { priceCart } from '../src/pricing/priceCart';
import { GROUP_RULES } from '../src/pricing/rules';
import { splitCart } from '../src/pricing/splitCart';
import { anyLines, NOW_MS, priceInput } from './carts';

const HOUR_MS = 3_600_000;

/** A campaign of the group's that takes ¥10 off ¥50, borne by the group, but for what is given. */
export function campaign(given: Partial<CampaignTerms> & { _id: string }): CampaignTerms {
  return {
    title: given._id,
    benefit: { kind: 'threshold', thresholdFen: 5000, offFen: 1000 },
    scope: {},
    payers: [{ payer: 'group', percent: 100 }],
    fromMs: NOW_MS - HOUR_MS,
    untilMs: NOW_MS + HOUR_MS,
    ...given,
  };
}

const fen = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50_000 }));

const anyCampaignBenefit: fc.Arbitrary<CampaignBenefit> = fc.oneof(
  fc
    .tuple(fen, fen)
    .map(([a, b]) => ({ kind: 'threshold' as const, thresholdFen: Math.max(a, b), offFen: Math.min(a, b) })),
  fc.tuple(fen, fen, fc.integer({ min: 1, max: 5 })).map(([a, b, times]) => ({
    ...{ kind: 'eachThreshold' as const, thresholdFen: Math.max(a, b), offFen: Math.min(a, b), times },
  })),
  fc.record({
    kind: fc.constant('percent' as const),
    thresholdFen: fen,
    percentOff: fc.integer({ min: 1, max: 99 }),
  }),
  fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 100 })).map(([every, percentOff]) => ({
    ...{ kind: 'bundle' as const, every, last: 1, percentOff },
  })),
);

const brands = fc.option(fc.constantFrom('b0', 'b1'), { nil: undefined });
const scopeOf = (brandId: string | undefined) => (brandId ? { brandIds: [brandId] } : {});

/** A few campaigns of the group's, within one brand, over all, or across two. */
export const anyCampaigns: fc.Arbitrary<CampaignTerms[]> = fc
  .array(
    fc.record({
      benefit: anyCampaignBenefit,
      scope: brands.map(scopeOf),
      counts: fc.option(brands.map(scopeOf), { nil: undefined }),
      exclusive: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
      payers: fc.constantFrom<CampaignTerms['payers'][]>(
        [{ payer: 'group' as const, percent: 100 }],
        [
          { payer: 'group' as const, percent: 33 },
          { payer: 'brand' as const, percent: 33 },
          { payer: 'store' as const, percent: 34 },
        ],
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ counts, exclusive, ...given }, i) =>
      campaign({ _id: `c${i}`, ...given, ...(counts && { counts }), ...(exclusive && { exclusive }) }),
    ),
  );

/** The paid orders of a checkout with campaigns and points, and small amounts. */
export const anyCheckout: fc.Arbitrary<Order[]> = fc
  .record({
    lines: anyLines.map((lines) =>
      lines.map((line) => ({ ...line, qty: 1 + (line.qty % 4), unitFen: line.unitFen % 30_000 })),
    ),
    campaigns: anyCampaigns,
    points: fc.constantFrom(0, 500),
  })
  .map(({ lines, campaigns, points }) =>
    checkoutOf(priceInput({ lines, campaigns, pointsBalance: points, pointsChoice: 'max' })),
  );

/** The orders that a cart becomes, paid and accepted. */
export function checkoutOf(input: Parameters<typeof priceCart>[0]): Order[] {
  const storeIds = [...new Set(input.lines.map(({ storeId }) => storeId))];
  const fees = storeIds.map((storeId, i) => ({
    ...{ storeId, kind: 'packaging' as const, title: '打包费', amountFen: i * 100 },
  }));
  const parts = splitCart(priceCart({ ...input, fees }), storeIds, GROUP_RULES);
  const orderIds = storeIds.map((storeId) => `o-${storeId}`);
  return storeIds.map((storeId, i) => {
    const order = newOrder({
      ...{ _id: orderIds[i]!, memberId: 'm1', brandId: 'b', storeId, holdId: `${orderIds[i]!}_a` },
      ...{ fingerprint: 'f', fulfilment: { kind: 'pickup' }, note: '', pickupCode: '1' },
      payer: { appId: 'wx1', openId: 'open1' },
      ...(storeIds.length > 1 && { checkout: { id: 'c', orderIds, pays: [] } }),
      priced: parts.get(storeId)!,
      ...{ nowMs: NOW_MS, expiresAtMs: NOW_MS + HOUR_MS },
    });
    const paid = moveOrder(order, { to: 'paid', by: 'wechatPay', nowMs: NOW_MS });
    return moveOrder(paid, { to: 'accepted', by: 'staff', nowMs: NOW_MS });
  });
}
