export { orderCan } from './can';
export { moveOrder, type MoveRequest } from './move';
export { newOrder, type NewOrder } from './newOrder';
export { findMove, mayMove, ORDER_MOVES, ORDER_STATES, type Move } from './transitions';
export { boardCard, orderCard, orderView } from './views';
