export { benefitFen, thresholdFen } from './benefit';
export { bestCoupon, rankCoupons, type FittedCoupon } from './best';
export { couponFit, type CouponFit } from './fit';
export { issueCoupon } from './issue';
export { checkClaim, isOffered, offerOf } from './offer';
export { eligibleFens, holdsInStore, type CouponCart } from './scope';
export { validityFrom, validityText } from './validity';
export { couponView } from './view';
