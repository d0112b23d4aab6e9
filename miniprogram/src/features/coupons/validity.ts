import type { CouponView } from '@fangzhen/contracts';
import { DAY_MS, shanghaiDay } from '@fangzhen/domain/time/shanghai';
import { dateText } from '../../ui/text';
import { SOON_DAYS, texts } from './texts';

/** How long a coupon still holds, and whether that is soon over. */
export function validity(
  { validFromMs, expiresAtMs }: Pick<CouponView, 'validFromMs' | 'expiresAtMs'>,
  nowMs: number,
): { text: string; soon: boolean } {
  if (nowMs < validFromMs) return { text: texts.from(dateText(validFromMs)), soon: false };
  const days = Math.round((shanghaiDay(expiresAtMs).startMs - shanghaiDay(nowMs).startMs) / DAY_MS);
  const soon = expiresAtMs > nowMs && days <= SOON_DAYS;
  return { text: soon ? texts.soon(days) : texts.until(dateText(expiresAtMs)), soon };
}
