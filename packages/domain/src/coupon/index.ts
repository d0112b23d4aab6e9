export { asOffer, unfitReason } from './asOffer';
export { checkGive, giftedCoupon, giftView, notGivable } from './gift';
export { issueCoupon } from './issue';
export { checkClaim, isOffered, offerOf } from './offer';
export { couponOptions } from './options';
export { stateAt } from './stateAt';
export { validityFrom, validityText } from './validity';
export { couponView } from './view';
