import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { approveTheme } from '@fangzhen/steps/themes/approveTheme';
import { refuseInvalid } from '@fangzhen/steps/themes/themeRules';
import { themeInScope, versionInScope } from './scoped';
import { versionCard } from './versionCard';

/** Approves a version that waits and publishes it at once. */
export const approve = staffAction(contracts.themes.approve, 'themes.approve', async ({ versionId }, ctx) => {
  const version = await versionInScope(ctx, versionId);
  // A category may be gone since it was submitted.
  await refuseInvalid(ctx, await themeInScope(ctx, version.brandId), version.document);
  return { card: await versionCard(ctx, await approveTheme(ctx, versionId, ctx.memberId)) };
});
