import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { cardOf } from './views';

const MAX_SHOWN = 100;

export const days = staffAction(contracts.finance.days, 'finance.reconcile', async (_, ctx) => {
  const fields = ['mchId', 'day', 'runs', 'payments', 'refunds', 'settled', 'person'];
  const options = { order: [['day', 'desc']], limit: MAX_SHOWN, fields } as const;
  return { days: (await ctx.scoped('reconciliations').find({}, options)).map(cardOf) };
});
