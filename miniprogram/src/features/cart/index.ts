export { CartBar } from './CartBar';
export {
  askedLine,
  keyOf,
  MAX_QTY,
  PICKUP,
  productQty,
  quotedOf,
  subtotalFen,
  unitCount,
  type Cart,
  type CartLine,
  type CartShop,
  type StoreCart,
} from './cart';
export { cartActions, useCart, useStoreCart } from './useCart';
export { useCartBadge } from './useCartBadge';
