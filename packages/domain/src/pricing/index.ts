export { addUpLines, type CartLine } from './cartLine';
export { earnedPoints, pointsOffer } from './pointsOffer';
export { priceCart, type PricedCart, type PriceInput } from './priceCart';
export { GROUP_RULES, type PricingRules } from './rules';
export { skuPrice, type SkuPrice } from './skuPrice';
