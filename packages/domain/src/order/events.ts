import type { OrderEvent } from '../model/order';

/** WeChat Pay may not answer, and a part's order goes on meanwhile. */
const mayWait = ({ type, afterSaleId }: OrderEvent) => type === 'refund' && afterSaleId !== undefined;

/** What has still to happen, with more of it: the refunds of parts stay behind all else, so that nothing of ours waits for them. */
export function withEvents(events: readonly OrderEvent[], added: readonly OrderEvent[]): OrderEvent[] {
  const all = [...events, ...added];
  return [...all.filter((event) => !mayWait(event)), ...all.filter(mayWait)];
}
