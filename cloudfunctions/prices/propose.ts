import { fingerprint, notFound, onceId, readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import type { Product } from '@fangzhen/domain';
import { proposePrices } from '@fangzhen/steps/prices/proposePrices';
import { readDirectory } from '../shared/directory';
import { changeCard } from './changeCard';
import { storeAt } from './places';
import { brandInScope, placeInScope, productsOf } from './scoped';

/** Changes prices of a brand at one place: inside of the range they will hold, else the group is asked. */
export const propose = staffAction(contracts.prices.propose, 'prices.edit', async (input, ctx) => {
  const { clientChangeId, brandId, place, version, prices, fromMs, untilMs, note = '' } = input;
  await brandInScope(ctx, brandId);
  placeInScope(ctx.scope, brandId, place);
  storeAt(await readDirectory(ctx), brandId, place);
  const [products, by] = await Promise.all([productsOf(ctx, brandId), readMember(ctx.system, ctx.memberId)]);
  const change = await proposePrices(ctx, {
    changeId: onceId(ctx, 'prices.propose', clientChangeId),
    fingerprint: fingerprint(input),
    ...{ brandId, place, version, fromMs, untilMs, note, by },
    prices: prices.map(({ skuId, priceFen }) => ({ sku: skuOf(products, skuId), priceFen })),
  });
  return { change: await changeCard(ctx, change) };
});

function skuOf(products: readonly Product[], skuId: string) {
  const sku = products.flatMap(({ skus }) => skus).find(({ id }) => id === skuId);
  if (!sku) throw notFound('商品');
  return sku;
}
