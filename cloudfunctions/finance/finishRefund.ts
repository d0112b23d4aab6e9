import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { finishRefund as finish } from '@fangzhen/steps/payments/finishRefund';
import { abnormalView } from './views';

/** Who sent it which way is kept with it; the card's number goes to WeChat Pay only, sealed, and is written nowhere. */
export const finishRefund = staffAction(
  contracts.finance.finishRefund,
  'finance.refund',
  async ({ id, refundTo }, ctx) => ({
    refund: abnormalView(await finish(ctx, { id, refundTo, by: ctx.memberId })),
  }),
);
