import fc from 'fast-check';
import type { OrderState } from '@fangzhen/contracts';
import type { AfterSale } from '../model/afterSale';
import type { Difference } from '../model/finance';
import { reconcile, type BillOfDay, type OurOrder } from './reconcile';

const DAY = { startMs: 1000, endMs: 2000 };
const heardAt = (atMs: number) => ({ atMs, by: 'notice' as const, requestId: 'r', notices: 1 });
const order = (changes: Partial<OurOrder> = {}): OurOrder => ({
  _id: 'o1',
  state: 'paid',
  payFen: 500,
  transactionId: 't1',
  payment: heardAt(1500),
  ...changes,
});
const refund = { reason: '', amountFen: 500, requestedAtMs: 1500 };
const paid = { outTradeNo: 'o1', transactionId: 't1', amountFen: 500 };
const back = { outTradeNo: 'o1', outRefundNo: 'r1', refundFen: 500, state: 'SUCCESS' };
const partOf = (id: string, more: Partial<AfterSale> = {}): AfterSale => ({
  ...{ id, requestId: 'r', fingerprint: 'f', state: 'refunded', by: 'member' },
  ...{ lines: [{ line: 0, qty: 1 }], reason: '', pictures: [], askedAtMs: 1, decidedAtMs: 1500 },
  ...{ amountFen: 200, points: 0, earned: 0 },
  ...more,
});
const part = (outRefundNo: string, refundFen = 200) => ({ ...back, outRefundNo, refundFen });
const kinds = (orders: OurOrder[], payments: BillOfDay['payments'], refunds: BillOfDay['refunds'] = []) =>
  reconcile(orders, { payments, refunds }, DAY).map(({ kind }) => kind);

type Case = [
  name: string,
  expected: string[],
  orders: OurOrder[],
  payments: BillOfDay['payments'],
  refunds?: BillOfDay['refunds'],
];
const CASES: Case[] = [
  ['what agrees', [], [order()], [paid]],
  ['unpaid here', ['missingHere'], [order({ transactionId: undefined, state: 'closed' })], [paid]],
  ['no order here', ['missingHere'], [], [paid]],
  ['not on the bill', ['missingThere'], [order()], []],
  ['paid on the day’s first moment', ['missingThere'], [order({ payment: heardAt(1000) })], []],
  ['paid on the next day’s first moment', [], [order({ payment: heardAt(2000) })], []],
  ['one fen more', ['amountDiffers'], [order()], [{ ...paid, amountFen: 501 }]],
  [
    'two payments',
    ['twice', 'amountDiffers'],
    [order()],
    [paid, { ...paid, transactionId: 't2', amountFen: 1 }],
  ],
  ['another payment', ['twice'], [order()], [{ ...paid, transactionId: 't2' }]],
  ['given back there only', ['refundDiffers'], [order()], [paid], [back]],
  [
    'given back in part',
    ['refundDiffers'],
    [order({ state: 'refunded', refund })],
    [paid],
    [{ ...back, refundFen: 1 }],
  ],
  ['still refunding here', ['stateDiffers'], [order({ state: 'refunding', refund })], [paid], [back]],
  ['refunded', [], [order({ state: 'refunded', refund })], [paid], [back]],
  ['refunded here only', ['refundDiffers'], [order({ state: 'refunded', refund })], [paid]],
  [
    'a refund that failed there',
    ['refundDiffers'],
    [order({ state: 'refunded', refund })],
    [paid],
    [{ ...back, state: 'FAIL' }],
  ],
  ['a part', [], [order({ afterSales: [partOf('a1')] })], [paid], [part('o1-a1')]],
  [
    'a part of another amount',
    ['refundDiffers'],
    [order({ afterSales: [partOf('a1')] })],
    [paid],
    [part('o1-a1', 1)],
  ],
  ['a part here only', ['refundDiffers'], [order({ afterSales: [partOf('a1')] })], [paid]],
  [
    'a part that is under way here',
    ['stateDiffers'],
    [order({ afterSales: [partOf('a1', { state: 'refunding' })] })],
    [paid],
    [part('o1-a1')],
  ],
  [
    'one of two parts, the other on another day',
    [],
    [order({ afterSales: [partOf('a1'), partOf('a2', { decidedAtMs: 2500 })] })],
    [paid],
    [part('o1-a1')],
  ],
  ['a free order', [], [order({ payFen: 0, state: 'refunded', refund: { ...refund, amountFen: 0 } })], []],
];

test.each(CASES.map(([name, expected, ...rest]) => [name, expected, rest] as const))(
  'I9: %s: %j',
  (_, expected, [orders, payments, refunds]) => {
    expect(kinds(orders, payments, refunds)).toEqual(expected);
  },
);

/** Every rule said a second time, without grouping: each order and each kind by itself over everything. */
function slowly(orders: OurOrder[], { payments, refunds }: BillOfDay): string[] {
  const there = refunds.filter(({ state }) => state !== 'FAIL');
  const ids = [
    ...orders.map(({ _id }) => _id),
    ...payments.map((row) => row.outTradeNo),
    ...there.map((row) => row.outTradeNo),
  ];
  const found = new Set<string>();
  for (const id of ids) {
    const ours = orders.find(({ _id }) => _id === id);
    const isPaid = ours?.transactionId !== undefined;
    const inDay = (atMs = -1) => atMs >= DAY.startMs && atMs <= DAY.endMs - 1;
    const say = (kind: Difference['kind'], so: boolean) => so && found.add(`${id} ${kind}`);
    const mine = payments.filter((row) => row.outTradeNo === id);
    const given = there.filter((row) => row.outTradeNo === id);
    let givenFen = 0;
    for (const row of given) givenFen += row.refundFen;
    say('missingHere', mine.length > 0 && !isPaid);
    say('missingThere', isPaid && ours.payFen > 0 && inDay(ours.payment?.atMs) && mine.length === 0);
    say(
      'amountDiffers',
      mine.some((row) => ours !== undefined && row.amountFen !== ours.payFen),
    );
    const numbers = [
      ...mine.map((row) => row.transactionId),
      ...(isPaid && mine.length > 0 ? [ours.transactionId!] : []),
    ];
    say(
      'twice',
      numbers.some((number) => number !== numbers[0]),
    );
    // Of ours: the whole's number is the order's, a part's has its own behind it.
    const all: { number: string; fen: number; done: boolean; today: boolean }[] = [];
    if (ours?.refund) {
      const { amountFen: fen, requestedAtMs } = ours.refund;
      all.push({ number: id, fen, done: ours.state === 'refunded', today: inDay(requestedAtMs) });
    }
    for (const part of ours?.afterSales ?? []) {
      const { state, amountFen: fen, decidedAtMs } = part;
      const done = state === 'refunded';
      if (done || state === 'refunding')
        all.push({ number: `${id}-${part.id}`, fen, done, today: inDay(decidedAtMs) });
    }
    const isNamed = ({ number: own }: { number: string }) =>
      given.some(({ outRefundNo }) => outRefundNo === own);
    const none = !all.some(isNamed);
    let [meantFen, dueFen] = [0, 0];
    let [anyMeant, open] = [false, false];
    for (const one of all) {
      const due = one.done && one.today;
      if (due) dueFen += one.fen;
      if (!none && !isNamed(one) && !due) continue;
      anyMeant = true;
      meantFen += one.fen;
      if (!one.done) open = true;
    }
    const differs = given.length > 0 && (!anyMeant || givenFen !== meantFen);
    say('refundDiffers', differs || (given.length === 0 && dueFen > 0));
    say('stateDiffers', given.length > 0 && !differs && open);
  }
  return [...found].sort();
}

test('I9: any orders against any bill: what a slow evaluation finds, each difference once', () => {
  const id = fc.constantFrom('o1', 'o2', 'o3', 'o4');
  const fen = fc.constantFrom(0, 1, 500, 501);
  const atMs = fc.constantFrom(999, 1000, 1500, 1999, 2000);
  const state = fc.constantFrom<OrderState>('unpaid', 'paid', 'completed', 'closed', 'refunding', 'refunded');
  const number = fc.constantFrom('t1', 't2');
  const refundNumber = fc.constantFrom('desk', 'o1', 'o1-a1', 'o1-a2', 'o2', 'o2-a1', 'o3-a2');
  type Drawn = typeof orders extends fc.Arbitrary<(infer O)[]> ? O : never;
  const orders = fc.uniqueArray(
    fc.record({
      _id: id,
      state,
      payFen: fen,
      transactionId: fc.option(number, { nil: undefined }),
      payment: fc.option(atMs.map(heardAt), { nil: undefined }),
      requestedAtMs: atMs,
      parts: fc.array(
        fc.record({
          amountFen: fen,
          decidedAtMs: atMs,
          state: fc.constantFrom<AfterSale['state']>('asked', 'refunding', 'refunded'),
        }),
        { maxLength: 2 },
      ),
    }),
    { selector: ({ _id }) => _id },
  );
  const built = ({ requestedAtMs, parts, ...one }: Drawn): OurOrder => ({
    ...one,
    ...((one.state === 'refunding' || one.state === 'refunded') && {
      refund: { ...refund, amountFen: one.payFen, requestedAtMs },
    }),
    afterSales: parts.map((part, i) => ({ ...partOf(`a${i + 1}`), ...part })),
  });
  const payments = fc.array(fc.record({ outTradeNo: id, transactionId: number, amountFen: fen }), {
    maxLength: 6,
  });
  const refundStates = fc.constantFrom('SUCCESS', 'PROCESSING', 'FAIL');
  const refunds = fc.array(
    fc.record({ outTradeNo: id, outRefundNo: refundNumber, refundFen: fen, state: refundStates }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(orders, payments, refunds, (drawn, paidRows, refundRows) => {
      const ours = drawn.map(built);
      const bill = { payments: paidRows, refunds: refundRows };
      const quick = reconcile(ours, bill, DAY).map(({ orderId, kind }) => `${orderId} ${kind}`);
      expect(quick.sort()).toEqual(slowly(ours, bill));
    }),
    { numRuns: 2000 },
  );
});
