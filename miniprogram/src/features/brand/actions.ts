import type { ProductCard } from '@fangzhen/contracts';

/** What a person can do from anywhere on a brand's page. The same object while the store stays the same. */
export interface BrandActions {
  /** To the product's own page. */
  open: (card: ProductCard) => void;
  /** Into the cart; where there is something to choose, that is asked first. */
  add: (card: ProductCard) => void;
  openMenu: () => void;
  /** 点单, 选购: what the way to the menu is called. */
  orderWord: string;
  switchStore: () => void;
}
