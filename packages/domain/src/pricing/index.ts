export { addUpLines, type CartLine } from './cartLine';
export { earnedPoints, pointsOffer } from './pointsOffer';
export { priceCart, type PricedCart, type PricedCartLine, type PriceInput } from './priceCart';
export { GROUP_RULES, type PricingRules } from './rules';
export { splitCart, type PricedPart } from './splitCart';
export { skuPrice, type SkuPrice } from './skuPrice';
