import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { abnormalView } from './views';

const MAX_SHOWN = 100;

export const abnormalRefunds = staffAction(
  contracts.finance.abnormalRefunds,
  'finance.refund',
  async (_, ctx) => {
    const options = { order: [['atMs', 'desc']], limit: MAX_SHOWN } as const;
    const refunds = ctx.scoped('abnormalRefunds');
    const found = await Promise.all([
      refunds.find({ state: { $in: ['open', 'asked'] } }, options),
      refunds.find({ state: 'done' }, options),
    ]);
    return { refunds: found.flat().map(abnormalView) };
  },
);
