import type { CouponValidity } from '@fangzhen/contracts';
import { lastMomentAfter, shanghaiText } from '../time/shanghai';

/** When a coupon that is issued now holds: validFromMs ≤ now < expiresAtMs. Days from receipt end with a whole day. */
export function validityFrom(
  validity: CouponValidity,
  issuedAtMs: number,
): { validFromMs: number; expiresAtMs: number } {
  return validity.kind === 'fixed'
    ? { validFromMs: validity.fromMs, expiresAtMs: validity.untilMs }
    : { validFromMs: issuedAtMs, expiresAtMs: lastMomentAfter(issuedAtMs, validity.days) };
}

/** "领取后 7 天内有效", or the first and the last day of fixed ones. */
export function validityText(validity: CouponValidity): string {
  if (validity.kind === 'fromReceipt') return `领取后 ${validity.days} 天内有效`;
  const dotted = (atMs: number) => shanghaiText(atMs, 'YYYY.MM.DD');
  // untilMs is the first moment it no longer holds; midnight belongs to a day on which it cannot be used.
  return `${dotted(validity.fromMs)} – ${dotted(validity.untilMs - 1)}`;
}
