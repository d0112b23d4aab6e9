import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { themeProblems } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { brandCard, lookOf } from '../shared/brandCard';
import { everyBrand } from '../shared/shops';
import { themeInScope } from './scoped';
import { CARD_FIELDS, versionCards } from './versionCard';

const HISTORY = 20;

/** Everything that the theme editor shows of one brand. */
export const editor = staffAction(contracts.themes.editor, 'themes.edit', async ({ brandId }, ctx) => {
  const [theme, categories, versions, brands] = await Promise.all([
    themeInScope(ctx, brandId),
    brandCategories(ctx, brandId),
    ctx
      .scoped('themeVersions')
      .find({ brandId }, { order: [['version', 'desc']], limit: HISTORY, fields: CARD_FIELDS }),
    everyBrand(ctx),
  ]);
  const brand = brands.get(brandId);
  if (!brand) throw notFound('品牌');
  const { draft, draftRevision, document, version, pictures } = theme;
  return {
    brand: brandCard(brand, lookOf(theme)),
    draft: { document: draft, revision: draftRevision },
    published: { document, version },
    categories: categories.map(({ _id, name }) => ({ id: _id, name })),
    pictures,
    history: await versionCards(ctx, versions),
    problems: themeProblems(draft, { categoryIds: categories.map(({ _id }) => _id), pictures }),
  };
});
