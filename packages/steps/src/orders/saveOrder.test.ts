import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, type Order } from '@fangzhen/domain';
import { saveOrder } from './saveOrder';

const NOW_MS = Date.UTC(2026, 0, 5, 2);

const event = { id: 'h-takeStock', type: 'takeStock', holdId: 'h', atMs: NOW_MS } as const;
const paid = {
  _id: 'o',
  state: 'paid',
  holdId: 'h',
  version: 2,
  couponIds: [],
  lines: [],
  usedPoints: 0,
  payFen: 5900,
  fees: [],
  fulfilment: { kind: 'pickup' },
  timeline: [],
  events: [event],
  pending: true,
  lookAtMs: NOW_MS,
} as unknown as Order;

/** A store with one order: an update reaches it while its version is the one asked for. */
function storeOf(stored: { order: Order }): Ctx {
  const update = (
    _collection: string,
    { version }: { version: number },
    { set }: { set: Partial<Order> },
  ) => {
    if (stored.order.version !== version) return Promise.resolve(0);
    stored.order = { ...stored.order, ...set };
    return Promise.resolve(1);
  };
  return { system: { update } } as unknown as Ctx;
}

test('I14: an order that is moved while its former events are cleared says that its new ones are to be done', async () => {
  // A relay took the events off after the mover had read the order: the version is the same.
  const stored = { order: { ...paid, events: [], pending: false } as Order };
  const refunding = moveOrder(paid, { to: 'refunding', by: 'member', nowMs: NOW_MS });
  expect(await saveOrder(storeOf(stored), paid, refunding)).toBe(true);
  expect(stored.order.events.map(({ type }) => type)).toContain('refund');
  expect(stored.order).toMatchObject({ state: 'refunding', pending: true, lookAtMs: refunding.lookAtMs });
});

test('I14: an order that is moved while the feed is told of it says that there is more', async () => {
  // The feed was told after the mover had read the order: the version is the same.
  const { untold: _, ...told } = { ...paid, told: 2, untold: true as const };
  const stored = { order: told as Order };
  const read = { ...told, told: 1, untold: true as const } as Order;
  const refunding = moveOrder(read, { to: 'refunding', by: 'member', nowMs: NOW_MS });
  expect(await saveOrder(storeOf(stored), read, refunding)).toBe(true);
  expect(stored.order).toMatchObject({ untold: true, told: 2 });
});

test('an order of another version is left as it is', async () => {
  const stored = { order: { ...paid, version: 3 } };
  const refunding = moveOrder(paid, { to: 'refunding', by: 'member', nowMs: NOW_MS });
  expect(await saveOrder(storeOf(stored), paid, refunding)).toBe(false);
  expect(stored.order).toEqual({ ...paid, version: 3 });
});
