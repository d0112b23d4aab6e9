import type { FulfilmentProblem, TimeSpan } from '@fangzhen/contracts';
import { shanghaiText } from '../time/shanghai';

/**
 * A time cannot be booked.
 *
 * @param isOver it cannot be chosen any more at all, whoever is free
 * @param others what can be chosen instead
 */
export function slotTaken(startMs: number, isOver: boolean, others: TimeSpan[]): FulfilmentProblem {
  const when = shanghaiText(startMs, 'M月D日 HH:mm');
  const what = isOver ? '这个时间已经不能约了' : `${when} 已被约走`;
  const next = others[0];
  const instead = next
    ? `，最近可约 ${shanghaiText(next.startMs, 'M月D日 HH:mm')}`
    : '，请换一位或换一家门店';
  return { code: 'SLOT_TAKEN', message: `${what}${instead}`, slots: others };
}
