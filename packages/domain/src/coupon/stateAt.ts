import type { CouponState } from '@fangzhen/contracts';
import type { Coupon } from '../model/coupon';

/**
 * What a coupon is at this moment, whether or not a timer has been by: a gift that nobody took in time is its giver's again, and one
 * that nobody used in time has expired.
 */
export function stateAt(
  { state, gift, expiresAtMs }: Pick<Coupon, 'state' | 'gift' | 'expiresAtMs'>,
  nowMs: number,
): CouponState {
  const now = state === 'gifted' && nowMs >= gift!.untilMs ? 'issued' : state;
  return now === 'issued' && nowMs >= expiresAtMs ? 'expired' : now;
}
