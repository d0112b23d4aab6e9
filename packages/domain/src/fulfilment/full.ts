import type { FulfilmentProblem, TimeSpan } from '@fangzhen/contracts';
import { shanghaiText } from '../time/shanghai';

const clock = (atMs: number) => shanghaiText(atMs, 'HH:mm');

/**
 * A pickup slot has no place left.
 *
 * @param slot undefined when it cannot be chosen any more at all
 * @param others what can be chosen instead
 */
export function slotFull(slot: TimeSpan | undefined, others: TimeSpan[]): FulfilmentProblem {
  const what = slot ? `${clock(slot.startMs)}–${clock(slot.endMs)} 已约满` : '这个时段已经不能选了';
  const next = others[0];
  const instead = next
    ? `，最近可选 ${clock(next.startMs)}–${clock(next.endMs)}`
    : '，请改为尽快取或换一家门店';
  return { code: 'SLOT_FULL', message: `${what}${instead}`, slots: others };
}
