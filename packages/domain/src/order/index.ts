export { orderCan } from './can';
export { couponHoldId, couponsInUse, isLive } from './couponHold';
export { lookAgainAtMs, LOOK_AFTER_MS } from './lookAfter';
export { moveInPlace, moveOrder, type MoveRequest } from './move';
export { newOrder, type NewOrder } from './newOrder';
export { outRefundNo, refundAgain } from './refundAgain';
export { findMove, mayMove, ORDER_MOVES, ORDER_STATES, type Move } from './transitions';
export { orderWithHold } from './withHold';
export { boardCard, orderCard, orderView } from './views';
