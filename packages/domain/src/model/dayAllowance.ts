/**
 * What one member of the staff did on one business day without asking anybody: gave back, or changed of others' points. It only limits: what was done
 * itself lies elsewhere. An amount is held by one conditional update under the key of what it is for; what a killed attempt leaves makes the day's
 * limit smaller, and ends with the day.
 */
export interface DayAllowance {
  /** dayAllowanceId(memberId, day) */
  _id: string;
  memberId: string;
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** The sum of `held`: fen, or points. */
  used: number;
  held: Record<string, number>;
}

export const dayAllowanceId = (memberId: string, day: string): string => `${memberId}__${day}`;
