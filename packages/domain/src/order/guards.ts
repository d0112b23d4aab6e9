import type { OrderStep } from '@fangzhen/contracts';
import type { Order } from '../model/order';
import { Refusal } from '../refusal';
import { shanghaiText } from '../time/shanghai';

/**
 * What the store has accepted only the store gives back, but for appointments. A confirmed one keeps somebody free: shortly before it, only
 * the store can still do something about it.
 */
export function beforeCancelTime(
  { fulfilment, state }: Order,
  nowMs: number,
  by: OrderStep['by'],
): Refusal | undefined {
  if (by !== 'member') return undefined;
  if (fulfilment.kind !== 'appointment')
    return new Refusal('ORDER_STATE', '门店已接单，不能直接取消，可以申请售后', { state });
  if (nowMs < fulfilment.cancelUntilMs) return undefined;
  const { cancelUntilMs } = fulfilment;
  const until = shanghaiText(cancelUntilMs, 'M月D日 HH:mm');
  return new Refusal('CANCEL_TOO_LATE', `${until} 之后不能自己取消，请致电门店`, { cancelUntilMs });
}

/** Nobody has missed what has not begun. */
export function onceItHasBegun({ fulfilment, state }: Order, nowMs: number): Refusal | undefined {
  if (fulfilment.kind !== 'appointment' || nowMs >= fulfilment.slot.startMs) return undefined;
  return new Refusal('ORDER_STATE', '预约的时间还没到，到点后再记为未到店', { state });
}
