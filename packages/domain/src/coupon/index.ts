export { asOffer, unfitReason } from './asOffer';
export { issueCoupon } from './issue';
export { checkClaim, isOffered, offerOf } from './offer';
export { couponOptions } from './options';
export { validityFrom, validityText } from './validity';
export { couponView } from './view';
