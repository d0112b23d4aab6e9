/** Units of one line and lines of one store: as many as an order takes (contracts: Qty, CartLines). */
export const MAX_QTY = 99;
export const MAX_LINES = 50;
/** Lines of all stores that a member's cart holds. */
export const MAX_CART_LINES = 200;
