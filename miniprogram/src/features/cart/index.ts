export { CartBar } from './CartBar';
export {
  askedLine,
  keyOf,
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
export { cartActions } from './cartActions';
export { useCart, useStoreCart } from './useCart';
export { useCartBadge } from './useCartBadge';
