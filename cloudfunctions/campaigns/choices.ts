import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope, isOffered, optionText } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import uniqBy from 'lodash-es/uniqBy';
import { readDirectory } from '../shared/directory';
import { onSaleOf } from '../shared/onSale';
import { placesOf } from '../shared/places';

const MAX_TEMPLATES = 200;

/** What a campaign of a brand's can be about, and what a sample cart can hold. */
export const choices = staffAction(
  contracts.campaigns.choices,
  'campaigns.edit',
  async ({ brandId }, ctx) => {
    const directory = await readDirectory(ctx);
    if (!directory.brands.has(brandId) || !inScope(ctx.scope, { brandId })) throw notFound('品牌');
    const [categories, onSale, templates] = await Promise.all([
      brandCategories(ctx, brandId),
      onSaleOf(ctx, brandId),
      ctx.shared('couponTemplates').find({ brandId }, { order: [['_id', 'asc']], limit: MAX_TEMPLATES }),
    ]);
    const products = uniqBy(
      [...onSale.values()].map(({ product }) => product),
      '_id',
    );
    const places = placesOf(directory, brandId);
    return {
      categories: categories.map(({ _id: id, name }) => ({ id, name })),
      products: products.map(({ _id: id, name, categoryId, skus }) => ({
        ...{ id, name, categoryId },
        skus: skus.map(({ id: skuId, values, priceFen }) => ({
          ...{ id: skuId, optionText: optionText(values), priceFen },
        })),
      })),
      templates: templates
        .filter((template) => isOffered(template, ctx.nowMs))
        .map(({ _id: id, title, scopeText }) => ({ id, title, scopeText })),
      regions: places.flatMap(({ place, name }) =>
        place.kind === 'region' ? [{ code: place.code, name }] : [],
      ),
      stores: places.flatMap(({ place, name }) =>
        place.kind === 'store' ? [{ id: place.storeId, name }] : [],
      ),
    };
  },
);
