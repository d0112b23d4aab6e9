import { staffAction } from '@fangzhen/cloudkit';
import { contracts, type ReturnableOrder } from '@fangzhen/contracts';
import { amongOthers, askProblem, isUnmade } from '@fangzhen/domain';
import { othersOf } from '@fangzhen/steps/orders/together';
import { orderOfStore } from './store';

/** What of an order the staff's own store can still give back. */
export const returnable = staffAction(
  contracts.afterSales.returnable,
  'afterSales.decide',
  async (input, ctx) => {
    const order = await orderOfStore(ctx, input);
    const problem = askProblem(order, 'staff', ctx.nowMs);
    if (problem) throw problem;
    return { order: viewOf(amongOthers(order, await othersOf(ctx, order))) };
  },
);

function viewOf(order: ReturnType<typeof amongOthers>): ReturnableOrder {
  const { lines, discounts, fees, usedPoints, earnPoints, timeline, afterSales = [] } = order;
  const { campaigns = [], withheldFen = 0, othersWithheldFen } = order;
  return {
    lines: lines.map(({ skuId, title, optionText, picture, qty, payFen }) => ({
      ...{ skuId, title, optionText, picture, qty, payFen },
    })),
    discounts: discounts.map(({ source, byLine }) => ({ source, byLine })),
    fees: fees.map(({ amountFen }) => ({ amountFen })),
    ...{ usedPoints, earnPoints },
    timeline: timeline.map(({ state }) => ({ state })),
    afterSales: afterSales.map((one) => ({ state: one.state, lines: one.lines })),
    ...{ campaigns, withheldFen, othersWithheldFen },
    unmade: isUnmade(order),
  };
}
