import fc from 'fast-check';
import sumBy from 'lodash-es/sumBy';
import { anyCampaigns, campaign } from '../../testing/campaigns';
import { anyLines, cartLine, NOW_MS, priceInput } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { priceCart } from '../pricing/priceCart';
import { campaignOffers } from './asOffers';
import { CAMPAIGN_RULES, campaignProblems } from './rules';

test('I11: who bears a campaign bears the percent that is theirs of each line, to the fen, and all of it is borne', () => {
  fc.assert(
    fc.property(anyLines, anyCampaigns, (lines, campaigns) => {
      const priced = priceCart(priceInput({ lines, campaigns }));
      priced.lines.forEach(({ discountFen }, i) => {
        expect(sumBy(priced.discounts, ({ byLine }) => byLine[i]!)).toBe(discountFen);
      });
      for (const { _id, payers } of campaigns) {
        const own = priced.discounts.filter(({ sourceId }) => sourceId === _id);
        const byLine = priced.lines.map((_, i) => sumBy(own, (one) => one.byLine[i]!));
        for (const { payer, percent } of payers) {
          const borne = own.find((one) => one.payer === payer)?.byLine;
          byLine.forEach((fen, i) =>
            expect(Math.abs((borne?.[i] ?? 0) - (fen * percent) / 100)).toBeLessThan(payers.length),
          );
        }
      }
    }),
    runs(200, 5_000),
  );
});

const coffee = cartLine({ skuId: 'latte', brandId: 'b1', regionCodes: ['310000', '310106'], unitFen: 2000 });
const dress = cartLine({
  skuId: 'dress',
  storeId: 's2',
  brandId: 'b2',
  regionCodes: ['330100'],
  unitFen: 20_000,
});
const price = (...campaigns: ReturnType<typeof campaign>[]) =>
  priceCart(priceInput({ lines: [coffee, dress], campaigns }));

test('a brand’s campaign takes from its own goods only; one of a region from the goods of its stores', () => {
  const half = { kind: 'percent', thresholdFen: 0, percentOff: 50 } as const;
  const payers = [{ payer: 'brand' as const, percent: 100 }];
  const own = price(campaign({ _id: 'own', brandId: 'b1', benefit: half, payers }));
  expect(own.discounts).toMatchObject([{ byLine: [1000, 0] }]);
  const there = price(campaign({ _id: 'there', scope: { regionCodes: ['330100'] }, benefit: half }));
  expect(there.discounts).toMatchObject([{ byLine: [0, 10_000] }]);
});

test('member price, then the second for half, then 满减: each on what is left', () => {
  const lines = [{ ...coffee, qty: 2 }];
  const campaigns = [
    campaign({ _id: 'm', benefit: { kind: 'memberPrice', prices: [{ skuId: 'latte', unitFen: 1800 }] } }),
    campaign({ _id: 'second', benefit: { kind: 'bundle', every: 2, last: 1, percentOff: 50 } }),
    campaign({ _id: 'off', benefit: { kind: 'threshold', thresholdFen: 2700, offFen: 500 } }),
  ];
  const { discounts, payFen } = priceCart(priceInput({ lines, campaigns }));
  expect(discounts.map(({ sourceId, amountFen }) => [sourceId, amountFen])).toEqual([
    ['m', 400],
    ['second', 900],
    ['off', 500],
  ]);
  expect(payFen).toBe(2200);
});

test('of order campaigns of one owner one is used, and where the group says so one of all', () => {
  const group = campaign({ _id: 'g', benefit: { kind: 'threshold', thresholdFen: 1000, offFen: 100 } });
  const better = campaign({ _id: 'h', benefit: { kind: 'threshold', thresholdFen: 1000, offFen: 300 } });
  const payers = [{ payer: 'brand' as const, percent: 100 }];
  const brand = campaign({
    ...{ _id: 'b', brandId: 'b1', payers },
    benefit: { kind: 'threshold', thresholdFen: 1000, offFen: 200 },
  });
  expect(price(group, better, brand).discounts.map(({ sourceId }) => sourceId)).toEqual(['b', 'h']);
  const alone = campaignOffers([group, brand], [coffee, dress], NOW_MS, {
    ...CAMPAIGN_RULES,
    brandStacksWithGroup: false,
  });
  expect(new Set(alone.map(({ offer }) => offer.group.id)).size).toBe(1);
});

test('what a brand may not: too much off, on others’ account, for too long, elsewhere; and it takes nothing off all the same', () => {
  const wild = campaign({
    ...{ _id: 'wild', brandId: 'b1', scope: { brandIds: ['b1', 'b2'] }, untilMs: NOW_MS + 100 * 86_400_000 },
    benefit: { kind: 'threshold', thresholdFen: 1000, offFen: 600 },
  });
  expect(campaignProblems(wild).map(({ field }) => field)).toEqual(['benefit', 'payers', 'time', 'scope']);
  expect(price(wild).discounts).toEqual([]);
  // A member price under the group's floor is lifted to it.
  const cheap = campaign({
    ...{ _id: 'cheap', brandId: 'b1', payers: [{ payer: 'brand', percent: 100 }] },
    benefit: { kind: 'memberPrice', prices: [{ skuId: 'latte', unitFen: 100 }] },
  });
  expect(price(cheap).discounts).toMatchObject([{ amountFen: 800 }]);
});

test('what is missing, and to which brand’s goods', () => {
  const off = campaign({
    ...{ _id: 'a-for-b', scope: { brandIds: ['b2'] }, counts: { brandIds: ['b1'] } },
    benefit: { kind: 'threshold', thresholdFen: 2600, offFen: 1000 },
  });
  expect(price(off).hints).toMatchObject([{ campaignId: 'a-for-b', missingFen: 600, brandId: 'b1' }]);
});
