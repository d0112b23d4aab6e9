import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { sendBackTheme } from '@fangzhen/steps/themes/sendBackTheme';
import { versionInScope } from './scoped';
import { versionCard } from './versionCard';

/** Sends a version that waits back to its author, with the reason. */
export const sendBack = staffAction(
  contracts.themes.sendBack,
  'themes.approve',
  async ({ versionId, reason }, ctx) => {
    await versionInScope(ctx, versionId);
    const returned = await sendBackTheme(ctx, { versionId, reason, byMemberId: ctx.memberId });
    return { card: await versionCard(ctx, returned) };
  },
);
