import type { OrderState, OrderStep } from '@fangzhen/contracts';
import fc from 'fast-check';
import { delivery, order as anOrder } from '../../testing/orders';
import { OrderWorld } from '../../testing/orderWorld';
import { NOW_MS } from '../../testing/carts';
import { runs } from '../../testing/runs';
import type { Order, OrderEvent } from '../model/order';
import { Refusal } from '../refusal';
import { moveOrder } from './move';

/** The table said a second time, as what may happen: `from to by`, and the one kind of order that it may happen to, if not all. */
const ALLOWED = `
  unpaid paid wechatPay, unpaid paid system, unpaid closed member, unpaid closed system,
  closed paid wechatPay, closed refunding wechatPay,
  paid accepted staff, paid refunding member, paid refunding staff, accepted refunding staff, ready refunding staff,
  delivering refunding staff, completed refunding staff, accepted ready staff, ready completed staff pickup,
  ready delivering staff delivery, delivering completed staff delivery,
  refunding refunded wechatPay, refunding refunded system`
  .split(',')
  .map((move) => move.trim().split(' '));

const isAllowed = ({ state, fulfilment }: Order, to: OrderState, by: OrderStep['by']) =>
  ALLOWED.some(
    ([from, goesTo, who, kind = fulfilment.kind]) =>
      from === state && goesTo === to && who === by && kind === fulfilment.kind,
  );

const STATES: OrderState[] = [
  'unpaid',
  'paid',
  'accepted',
  'ready',
  'delivering',
  'completed',
  'closed',
  'refunding',
  'refunded',
];
const ACTORS: OrderStep['by'][] = ['member', 'staff', 'system', 'wechatPay'];

const command = fc.oneof(
  // Mostly moves that may be allowed somewhere, so that histories get far; and any other one.
  {
    weight: 6,
    arbitrary: fc.constantFrom(...ALLOWED).map(([, to, by]) => ({
      kind: 'move' as const,
      to: to as OrderState,
      by: by as OrderStep['by'],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      to: fc.constantFrom(...STATES),
      by: fc.constantFrom(...ACTORS),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'relay' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stranger' as const),
      takes: fc.constantFrom('stock' as const, 'slot' as const, 'coupon' as const, 'points' as const),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

const slotHold = (key: string) => ({ of: 'pickupSlots' as const, id: 's1__0', key });

const kindOfOrder = fc
  .record({
    couponIds: fc.constantFrom<string[]>(['c1'], []),
    usedPoints: fc.constantFrom(0, 300),
    payFen: fc.constantFrom(0, 1500),
    earnPoints: fc.constantFrom(0, 15),
    earnGrowth: fc.constantFrom(0, 22),
    fulfilment: fc.constantFrom<Order['fulfilment']>({ kind: 'pickup' }, delivery()),
    shared: fc.constantFrom<Order['shared']>(undefined, slotHold('o1_a')),
  })
  .map((kind) => ({ ...kind, lines: anOrder().lines.map((line) => ({ ...line, payFen: kind.payFen })) }));

/** One order in a world of its own; events are carried out late, one by one, and now and then once more. */
class Life {
  order: Order;
  readonly world = new OrderWorld();
  readonly start = this.world.count();
  readonly carriedOut: OrderEvent[] = [];
  private nowMs = NOW_MS;

  constructor(kind: Partial<Order>) {
    this.order = anOrder(kind);
    this.world.hold(this.order, this.order.holdId);
  }

  run(step: Command): void {
    this.nowMs += 1000;
    if (step.kind === 'move') this.move(step.to, step.by);
    if (step.kind === 'relay') this.relay();
    if (step.kind === 'stranger') this.world.strangerTakes(step.takes);
    if (step.kind === 'again' && this.carriedOut.length > 0) {
      const before = this.world.count();
      this.world.carryOut(this.order, this.carriedOut[step.which % this.carriedOut.length]!);
      expect(this.world.count()).toEqual(before);
    }
  }

  private move(to: OrderState, by: OrderStep['by']): void {
    const before = this.order;
    const revives = before.state === 'closed' && to === 'paid';
    if (!isAllowed(before, to, by)) {
      const anew = revives && { holdId: 'o1_b', shared: before.shared && slotHold('o1_b') };
      expect(() => moveOrder(before, { to, by, nowMs: this.nowMs, ...anew })).toThrow(Refusal);
      return;
    }
    const isPaid = (before.state === 'unpaid' && to === 'paid') || before.state === 'closed';
    if (isPaid) this.world.takenFen += before.payFen;
    // A late payment revives the order only if all can be held anew.
    const held = revives && this.world.hold(before, 'o1_b');
    const goesTo = revives && !held ? 'refunding' : to;
    const anew = held && { holdId: 'o1_b', shared: before.shared && slotHold('o1_b') };
    this.order = moveOrder(before, { to: goesTo, by, nowMs: this.nowMs, ...anew });
    expect(this.order.version).toBe(before.version + 1);
    expect(this.order.timeline).toEqual([...before.timeline, { state: goesTo, atMs: this.nowMs, by }]);
    expect(this.order.events.slice(0, before.events.length)).toEqual(before.events);
  }

  relay(): void {
    expect(this.order.pending).toBe(this.order.events.length > 0);
    const [event, ...events] = this.order.events;
    if (!event) return;
    expect(this.carriedOut.map(({ id }) => id)).not.toContain(event.id);
    this.world.carryOut(this.order, event);
    this.carriedOut.push(event);
    this.order = { ...this.order, events, pending: events.length > 0 };
  }
}

/** Does the order still have it when every event has been carried out? */
const HOLDS: Record<OrderState, 'reserved' | 'taken' | 'nothing'> = {
  unpaid: 'reserved',
  paid: 'taken',
  accepted: 'taken',
  ready: 'taken',
  delivering: 'taken',
  completed: 'taken',
  missed: 'taken',
  closed: 'nothing',
  refunding: 'nothing',
  refunded: 'nothing',
};

function expectAllInPlace({ order, world, start }: Life, strangers: Set<string>): void {
  const now = world.count();
  const holds = HOLDS[order.state];
  expect(now.reserved).toBe(holds === 'reserved' ? 1 : 0);
  expect(now.inSlot).toBe(order.shared && holds !== 'nothing' ? 1 : 0);
  if (!strangers.has('stock')) expect(now.onShelf).toBe(start.onShelf - (holds === 'taken' ? 1 : 0));
  if (!strangers.has('points')) {
    expect(now.points).toBe(start.points - (holds === 'nothing' ? 0 : order.usedPoints));
  }
  const hasCoupon = order.couponIds.length > 0 && holds !== 'nothing';
  expect(now.couponHold === order.holdId).toBe(hasCoupon);
  if (hasCoupon) expect(now.couponState).toBe(holds === 'taken' ? 'redeemed' : 'locked');
  else if (!strangers.has('coupon')) expect(now.couponState).toBe('issued');
  expect(now.takenFen - now.refundedFen).toBe(holds === 'taken' ? order.payFen : 0);
  expect(now.earned).toBe(order.state === 'completed' ? order.earnPoints : 0);
  expect(now.grown).toBe(order.state === 'completed' ? order.earnGrowth : 0);
  if (order.state === 'closed') expect(now.prepayOpen).toBe(order.payFen === 0);
}

test('I9, I10, I14: after any history an order holds exactly what its state says, and money is paid or given back', () => {
  fc.assert(
    fc.property(kindOfOrder, fc.array(command, { maxLength: 40 }), (kind, steps) => {
      const life = new Life(kind);
      for (const step of steps) life.run(step);
      while (life.order.pending) life.relay();
      const strangers = new Set(steps.map((step) => (step.kind === 'stranger' ? step.takes : '')));
      expectAllInPlace(life, strangers);
    }),
    runs(1_000, 50_000),
  );
});
