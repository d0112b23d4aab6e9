/** Stores that one checkout holds at most: as many orders as WeChat Pay combines in one payment, by its documentation. */
export const MAX_PARTS = 10;

/** A mobile number of mainland China. */
export const MOBILE_NUMBER = /^1[3-9]\d{9}$/;
