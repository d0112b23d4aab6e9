export { addUp } from './addUp';
export { offSaleMark, offSaleMarks, offSaleUntil, sellable } from './offSale';
export { stockProblem } from './problem';
