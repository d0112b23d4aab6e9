export { payOrder, type PayOutcome } from './payOrder';
export { texts as payTexts } from './texts';
export { usePayOrder } from './usePayOrder';
