import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { themeChanges } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { themeInScope, versionInScope } from './scoped';
import { versionCard } from './versionCard';

/** One version beside what its brand shows now. */
export const review = staffAction(contracts.themes.review, 'themes.approve', async ({ versionId }, ctx) => {
  const version = await versionInScope(ctx, versionId);
  const [theme, categories] = await Promise.all([
    themeInScope(ctx, version.brandId),
    brandCategories(ctx, version.brandId),
  ]);
  const categoryNames = Object.fromEntries(categories.map(({ _id, name }) => [_id, name]));
  return {
    card: await versionCard(ctx, version),
    before: theme.document,
    after: version.document,
    changes: themeChanges(theme.document, version.document, categoryNames),
  };
});
