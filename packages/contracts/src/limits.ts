/** Stores that one checkout holds at most: as many orders as WeChat Pay combines in one payment, by its documentation. */
export const MAX_PARTS = 10;

/** A mobile number of mainland China. */
export const MOBILE_NUMBER = /^1[3-9]\d{9}$/;

/** Banks whose debit cards can take a refund, as WeChat Pay documents it. */
export const REFUND_BANKS = [
  ...['CMB', 'COMM', 'ABC', 'CCB', 'ICBC', 'BOC', 'PAB', 'SPDB', 'CITIC', 'CEB', 'CMBC', 'CIB', 'GDB'],
  ...['PSBC', 'NBCB'],
] as const;

/** Changes of a cart that a phone sends at a time. */
export const MAX_CART_CHANGES = 100;

/** Coupons that one checkout uses at most: each is a document that its transaction reads and writes. */
export const MAX_COUPONS = 10;
