/** Stores that one checkout holds at most: as many orders as WeChat Pay combines in one payment, by its documentation. */
export const MAX_PARTS = 10;
