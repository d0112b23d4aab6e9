export { askAfterSale, askProblem, askUntilMs, type AfterSaleRequest } from './ask';
export {
  approveAfterSale,
  forwardAfterSale,
  isUnmade,
  refuseAfterSale,
  shareOf,
  withdrawAfterSale,
  type Decider,
} from './decide';
export { linesBeforeWhole, linesLeft, linesOf, linesRestocked } from './goods';
export { isAgreed, isOpen } from './moves';
export { backFen, orderRefunds, partRefundNo, refundOfNumber, type OrderRefund } from './refunds';
export { AFTER_SALE_RULES, refundLimit, type RefundLimit } from './rules';
export { refundPartAgain, settleAfterSale } from './settle';
export {
  afterSaleShare,
  earnedAtCompletion,
  growthAtCompletion,
  pointsBackBefore,
  pointsStillUsed,
  restShare,
  unitsBack,
  unitsLeft,
  type Share,
  type Worth,
} from './share';
export { amongOthers, othersAfter, restsOnOthers } from './together';
export { afterSaleView } from './view';
