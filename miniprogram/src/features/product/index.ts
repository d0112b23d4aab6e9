export { cartLineOf, onlyLineOf, shopOf } from './cartLineOf';
export { SkuSheet } from './SkuSheet';
