export { addUp } from './addUp';
export { countDelta, isLow } from './count';
export { offSaleMark, offSaleMarks, offSaleUntil, sellable } from './offSale';
export { stockProblem } from './problem';
