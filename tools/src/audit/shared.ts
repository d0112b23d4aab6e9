import { slotProblem, type Order, type SharedHold } from '@fangzhen/domain';
import type { Ledgers } from './ledgers';

const GONE: ReadonlySet<Order['state']> = new Set(['closed', 'refunding', 'refunded']);

type Doc = { _id: string; held: Record<string, unknown> };

/** I1: no slot holds more than it takes; what is held of it is what its live orders need, and each of those has it. */
export function auditShared(_before: Ledgers, now: Ledgers): string[] {
  return [
    ...slotProblems(now),
    ...strays(now, 'pickupSlots', now.slots),
    ...bare(now, 'pickupSlots', now.slots),
  ];
}

/** What breaks the rule at any instant. */
export function slotProblems({ slots, stores }: Pick<Ledgers, 'slots' | 'stores'>): string[] {
  return slots.flatMap((slot) => {
    const store = stores.find(({ _id }) => _id === slot.storeId);
    const problem = slotProblem(slot, store?.services?.pickup?.capacity ?? 0);
    return problem ? [`I1: slot ${slot._id}: ${problem}`] : [];
  });
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

function bare({ orders }: Ledgers, of: SharedHold['of'], docs: readonly Doc[]): string[] {
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return orders
    .filter(({ state, shared }) => !GONE.has(state) && shared?.of === of)
    .filter(({ shared }) => !byId.get(shared!.id)?.held[shared!.key])
    .map(({ _id, state }) => `I1: order ${_id} is ${state} and holds nothing of ${of}`);
}
