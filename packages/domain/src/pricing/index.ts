export { addUpLines, type CartLine } from './cartLine';
export { feesFen, wholeFee, type CartFee } from './fees';
export { choiceProblem, lineProblem, type LineProblem } from './lineProblem';
export { placesOver, placesOverStore, type PlaceOver } from './placesOver';
export { earnedPoints, pointsOffer } from './pointsOffer';
export { priceCart, type PricedCart, type PricedCartLine, type PriceInput } from './priceCart';
export { NO_PRICES, priceInForce, pricesHere, type PriceInForce, type PricesHere } from './priceInForce';
export { pricesOutside, type PriceOutside } from './pricesOutside';
export { isInside, rangeAt, rangeOfPercent, staysInside, type PriceRange } from './range';
export { GROUP_RULES, type PricingRules } from './rules';
export { splitCart, type PricedPart } from './splitCart';
export {
  emptyTemplate,
  PRICE_LEAD_MS,
  PRICES_KEPT_MS,
  withoutPrices,
  withPrices,
  withTerms,
  type NewTerms,
} from './template';
export { priceChangeWords } from './words';
