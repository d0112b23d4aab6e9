import { calendarProblem, SHARED_KEPT_MS, slotProblem, type Order, type SharedHold } from '@fangzhen/domain';
import type { Ledgers } from './ledgers';

const GONE: ReadonlySet<Order['state']> = new Set(['closed', 'refunding', 'refunded', 'missed']);

type Doc = { _id: string; held: Record<string, unknown> };

/** I1: no slot and no calendar holds more than it takes; what is held of it is what its live orders need, and each of those has it. */
export function auditShared(_before: Ledgers, now: Ledgers, atMs: number): string[] {
  return [
    ...slotProblems(now),
    ...strays(now, 'pickupSlots', now.slots),
    ...bare(now, 'pickupSlots', now.slots, atMs - SHARED_KEPT_MS),
    ...strays(now, 'calendars', now.calendars),
    ...bare(now, 'calendars', now.calendars, atMs - SHARED_KEPT_MS),
    ...strays(now, 'tableSessions', now.sessions),
    ...bare(now, 'tableSessions', now.sessions),
  ];
}

/** What breaks the rule at any instant. */
export function slotProblems({
  slots,
  calendars,
  stores,
}: Pick<Ledgers, 'slots' | 'calendars' | 'stores'>): string[] {
  const servicesOf = (storeId: string) => stores.find(({ _id }) => _id === storeId)?.services;
  const full = slots.flatMap((slot) => {
    const problem = slotProblem(slot, servicesOf(slot.storeId)?.pickup?.capacity ?? 0);
    return problem ? [`I1: slot ${slot._id}: ${problem}`] : [];
  });
  const doubled = calendars.flatMap((calendar) => {
    const resources = servicesOf(calendar.storeId)?.appointments?.resources ?? [];
    const capacity = resources.find(({ id }) => id === calendar.resourceId)?.capacity ?? 0;
    const problem = calendarProblem(calendar, capacity);
    return problem ? [`I1: calendar ${calendar._id}: ${problem}`] : [];
  });
  return [...full, ...doubled];
}

function strays({ orders }: Ledgers, of: SharedHold['of'], docs: readonly Doc[]): string[] {
  const byKey = new Map(
    orders.flatMap((order) => (order.shared?.of === of ? [[order.shared.key, order]] : [])),
  );
  return docs.flatMap(({ _id, held }) =>
    Object.keys(held)
      .filter((key) => GONE.has(byKey.get(key)?.state ?? 'closed'))
      .map((key) => `I1: ${of} ${_id} is held by ${key}, which is ${byKey.get(key)?.state ?? 'no order'}`),
  );
}

/** @param sweptMs what began before may be gone */
function bare(
  { orders }: Ledgers,
  of: SharedHold['of'],
  docs: readonly Doc[],
  sweptMs = -Infinity,
): string[] {
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return orders
    .filter(({ state, shared }) => !GONE.has(state) && shared?.of === of)
    .filter(({ shared }) => !byId.get(shared!.id)?.held[shared!.key])
    .filter(({ fulfilment }) => !('slot' in fulfilment && fulfilment.slot!.startMs < sweptMs))
    .map(({ _id, state }) => `I1: order ${_id} is ${state} and holds nothing of ${of}`);
}
