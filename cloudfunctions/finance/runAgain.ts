import { Refusal, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { PayError } from '@fangzhen/payments';
import { askPay, everyPay, type Pay } from '@fangzhen/steps/payments/client';
import { reconcileDay } from '@fangzhen/steps/finance/reconcileDay';
import { reportView } from './views';

/** Who asked is kept in the report itself, and in the log. */
export const runAgain = staffAction(contracts.finance.runAgain, 'finance.reconcile', async ({ day }, ctx) => {
  const again = (pay: Pay) =>
    reconcileDay(ctx, pay, { day, by: ctx.memberId }).catch((error: unknown) => {
      if (error instanceof PayError && NO_BILL.has(error.code))
        throw new Refusal('BAD_INPUT', '这一天的账单还没有，次日 10 点后、三个月内可以对账');
      throw error;
    });
  const reports = await askPay(ctx, () => Promise.all(everyPay(ctx).map(again)));
  return { reports: reports.map(reportView) };
});

const NO_BILL: ReadonlySet<string> = new Set(['STATEMENT_CREATING', 'INVALID_REQUEST', 'PARAM_ERROR']);
