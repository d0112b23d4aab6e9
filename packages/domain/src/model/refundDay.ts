/**
 * What one member gave back on one business day without asking the group. It only limits: the money itself is the orders'. An amount is held under
 * `${orderId}-${afterSaleId}` by one conditional update; what a killed attempt leaves makes the day's limit smaller, and ends with the day.
 */
export interface RefundDay {
  /** refundDayId(memberId, day) */
  _id: string;
  memberId: string;
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** The sum of `held`. */
  usedFen: number;
  held: Record<string, number>;
}

export const refundDayId = (memberId: string, day: string): string => `${memberId}__${day}`;
