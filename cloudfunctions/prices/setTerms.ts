import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { optionText, pricesOutside } from '@fangzhen/domain';
import { setTerms as setTermsStep } from '@fangzhen/steps/prices/setTerms';
import { readDirectory } from '../shared/directory';
import { findAll } from '../shared/findAll';
import { placeName } from '../shared/places';
import { brandInScope, productsOf } from './scoped';

/** Sets the group's list prices and ranges for a brand, and names the prices that lie outside of them. */
export const setTerms = staffAction(contracts.prices.setTerms, 'prices.approve', async (input, ctx) => {
  const { brandId, terms } = input;
  await brandInScope(ctx, brandId);
  const [directory, products] = await Promise.all([readDirectory(ctx), productsOf(ctx, brandId)]);
  const skus = products.flatMap((product) => product.skus.map((sku) => ({ product, sku })));
  const byId = new Map(skus.map((pair) => [pair.sku.id, pair]));
  if (terms.some(({ skuId }) => !byId.has(skuId))) throw notFound('商品');

  const { template, fromMs } = await setTermsStep(ctx, input);
  ctx.log('priceTerms', { brandId, by: ctx.memberId, fromMs, terms });
  const filter = { brandId };
  const templates = await findAll(ctx.scoped('priceTemplates'), { filter, order: [['_id', 'asc']] });
  const outside = pricesOutside(
    skus.map(({ sku }) => sku),
    templates,
    fromMs,
  );
  return {
    version: template.version,
    fromMs,
    outside: outside.map(({ skuId, place, priceFen }) => {
      const { product, sku } = byId.get(skuId)!;
      const name = placeName(directory, place);
      return { skuId, title: product.name, optionText: optionText(sku.values), placeName: name, priceFen };
    }),
  };
});
