import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { askExport } from '@fangzhen/steps/members/exports/makeExport';
import { exportViews } from './exportViews';

export const exportData = memberAction(contracts.account.exportData, async ({ clientExportId }, ctx) => {
  await askExport(ctx, clientExportId);
  return exportViews(ctx);
});
