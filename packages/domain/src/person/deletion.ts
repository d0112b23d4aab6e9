import type { DeletionReason } from '@fangzhen/contracts';
import type { Order } from '../model/order';
import type { Deletion } from '../model/person';
import { Refusal } from '../refusal';
import { DAY_MS } from '../time/shanghai';

/** So long they may think better of it. */
export const DELETION_WAIT_DAYS = 7;
/** What is said where a name was. */
export const GONE_NAME = '已注销会员';

/** What of a member's stands in the way of leaving, counted. */
export type Standing = Record<DeletionReason['kind'], number>;

export const reasonsOf = (standing: Standing): DeletionReason[] =>
  Object.entries(standing).flatMap(([kind, count]) =>
    count > 0 ? [{ kind: kind as DeletionReason['kind'], count }] : [],
  );

/** @throws Refusal DELETION_REFUSED with each reason. */
export function nothingLeft(standing: Standing): void {
  const reasons = reasonsOf(standing);
  if (reasons.length > 0)
    throw new Refusal('DELETION_REFUSED', '还有没完成的事，处理完再来注销', { reasons });
}

export function deletionOf(memberId: string, nowMs: number): Deletion {
  const dueAtMs = nowMs + DELETION_WAIT_DAYS * DAY_MS;
  return { _id: memberId, state: 'waiting', askedAtMs: nowMs, dueAtMs, lookAtMs: dueAtMs };
}

/**
 * What of an order is written over once its member is gone: who it was for, where it went, what they wrote. Sums, lines and what staff and WeChat Pay
 * did stay; so do title and tax number of an invoice, which the books have to keep.
 */
export function scrubbed({ fulfilment, invoice, afterSales }: Order, nowMs: number): Record<string, unknown> {
  return {
    scrubbedAtMs: nowMs,
    note: '',
    'payer.openId': '',
    ...(fulfilment.kind === 'delivery' && { 'fulfilment.address': NOBODYS_ADDRESS }),
    ...(invoice && { 'invoice.email': '' }),
    ...(afterSales && {
      afterSales: afterSales.map((one) => ({
        ...one,
        reason: '',
        pictures: [],
        ...(one.note && { note: '' }),
      })),
    }),
  };
}

const NOBODYS_ADDRESS = {
  contact: GONE_NAME,
  phone: '',
  location: { lng: 0, lat: 0 },
  place: '',
  detail: '',
};
