export { MAX_CART_LINES, MAX_LINES, MAX_QTY } from './limits';
export { emptyCart, MAX_PHONES, takeIn, type Limited, type SentChanges } from './takeIn';
export { withChange, type ChangedLines } from './withChange';
