import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { rollbackTheme } from '@fangzhen/steps/themes/rollbackTheme';
import { refuseInvalid } from '@fangzhen/steps/themes/themeRules';
import { themeInScope, versionInScope } from './scoped';
import { versionCard } from './versionCard';

/** Shows an earlier publication of the brand's again, exactly as it was. */
export const rollback = staffAction(contracts.themes.rollback, 'themes.edit', async ({ versionId }, ctx) => {
  const earlier = await versionInScope(ctx, versionId);
  const [theme, by] = await Promise.all([
    themeInScope(ctx, earlier.brandId),
    readMember(ctx.system, ctx.memberId),
  ]);
  await refuseInvalid(ctx, theme, earlier.document);
  return { card: await versionCard(ctx, await rollbackTheme(ctx, versionId, by)) };
});
