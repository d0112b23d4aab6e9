export { allocate } from './allocate';
export { mulDiv } from './mulDiv';
export { unitRefundFen } from './unitRefund';
