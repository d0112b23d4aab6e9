export { categoryTree } from './categoryTree';
export { chosenOf, lineKey, type Chosen } from './chosen';
export { modifiersAt } from './modifiersAt';
export { sellState } from './sellState';
export { cheapestSku, shelfOf, skusOnShelf, type Shelf, type ShelfSku } from './shelf';
export { menuOf, productCard, productView } from './views';
