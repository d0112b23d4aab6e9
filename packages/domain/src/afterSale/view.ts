import type { AfterSaleView } from '@fangzhen/contracts';
import type { AfterSale } from '../model/afterSale';
import { isOpen } from './moves';

/** An after-sale as its member sees it: nothing of who decided goes out. */
export function afterSaleView(afterSale: AfterSale): AfterSaleView {
  const { id, state, by, lines, reason, pictures, askedAtMs, amountFen, points, earned } = afterSale;
  const { decidedAtMs, note, doneAtMs } = afterSale;
  return {
    ...{ id, state, by, lines, reason, pictures, askedAtMs, amountFen, points, earned },
    ...(decidedAtMs !== undefined && !isOpen(afterSale) && { decidedAtMs }),
    ...(note !== undefined && { note }),
    ...(doneAtMs !== undefined && { doneAtMs }),
  };
}
