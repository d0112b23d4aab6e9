import fc from 'fast-check';
import type { OrderState } from '@fangzhen/contracts';
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
  ['a free order', [], [order({ payFen: 0, state: 'refunded', refund })], []],
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
    const refunding = ours?.state === 'refunding' || ours?.state === 'refunded';
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
    say('stateDiffers', given.length > 0 && ours?.state === 'refunding' && givenFen === ours.payFen);
    say('refundDiffers', given.length > 0 && (!refunding || givenFen !== ours!.payFen));
    const unseen = ours?.state === 'refunded' && ours.payFen > 0 && inDay(ours.refund?.requestedAtMs);
    say('refundDiffers', given.length === 0 && !!unseen);
  }
  return [...found].sort();
}

test('I9: any orders against any bill: what a slow evaluation finds, each difference once', () => {
  const id = fc.constantFrom('o1', 'o2', 'o3', 'o4');
  const fen = fc.constantFrom(0, 1, 500, 501);
  const atMs = fc.constantFrom(999, 1000, 1500, 1999, 2000);
  const state = fc.constantFrom<OrderState>('unpaid', 'paid', 'completed', 'closed', 'refunding', 'refunded');
  const number = fc.constantFrom('t1', 't2');
  const orders = fc.uniqueArray(
    fc.record({
      _id: id,
      state,
      payFen: fen,
      transactionId: fc.option(number, { nil: undefined }),
      payment: fc.option(atMs.map(heardAt), { nil: undefined }),
      refund: fc.option(
        atMs.map((requestedAtMs) => ({ ...refund, requestedAtMs })),
        { nil: undefined },
      ),
    }),
    { selector: ({ _id }) => _id },
  );
  const payments = fc.array(fc.record({ outTradeNo: id, transactionId: number, amountFen: fen }), {
    maxLength: 6,
  });
  const refundStates = fc.constantFrom('SUCCESS', 'PROCESSING', 'FAIL');
  const refunds = fc.array(
    fc.record({ outTradeNo: id, outRefundNo: number, refundFen: fen, state: refundStates }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(orders, payments, refunds, (ours, paidRows, refundRows) => {
      const bill = { payments: paidRows, refunds: refundRows };
      const quick = reconcile(ours, bill, DAY).map(({ orderId, kind }) => `${orderId} ${kind}`);
      expect(quick.sort()).toEqual(slowly(ours, bill));
    }),
    { numRuns: 2000 },
  );
});
