export { allocate } from './allocate';
export { mulDiv } from './mulDiv';
export { refundedOfUnits, unitRefundFen } from './unitRefund';
