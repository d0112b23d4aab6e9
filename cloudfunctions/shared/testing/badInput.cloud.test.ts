import { expectSafe } from '@fangzhen/tools/testing';
import type { Ledgers } from '@fangzhen/tools/audit';
import { openScene, type Scene } from './scene';

let scene: Scene;
let before: Ledgers;
beforeAll(async () => {
  scene = await openScene();
  before = await scene.ledgers();
}, 60_000);
afterAll(() => scene.close());

const WATCH = [
  'orders',
  'coupons',
  'couponTemplates',
  'pointsAccounts',
  'pointsEntries',
  'pointsGifts',
  'stock',
  'paymentNotices',
  'pickupSlots',
  'calendars',
  'tables',
  'tableSessions',
  'addressBooks',
];
const lines = [{ skuId: 'morrow-americano-m-hot', qty: 1 }];
const parts = [{ storeId: 'morrow-sh-01', lines, fulfilment: { kind: 'pickup' } }];
const place = {
  clientOrderId: 'client-order-0001',
  parts,
  couponIds: [],
  points: 0,
  expectedPayFen: 1,
};

const asked = { orderId: 'x', lines: [{ line: 0, qty: 1 }], reason: '凉了，不能喝' };
const invoice = { kind: 'person', title: '林晓', email: 'lin@example.com' };
const decided = { orderId: 'x', afterSaleId: 'a1', decision: { answer: 'refuse', note: '已经喝完' } };

/** Whatever is sent gets an answer with a code, never a bug, and after a refusal nothing is changed. */
test.each([
  ['lin', 'orders', 'quote', { parts, coupon: 'best', points: 'max' }],
  ['lin', 'orders', 'place', place],
  ['lin', 'orders', 'mine', { filter: 'all', cursor: '1' }],
  ['lin', 'orders', 'one', { orderId: 'x' }],
  ['lin', 'orders', 'cancel', { orderId: 'x' }],
  ['lin', 'afterSales', 'ask', { clientAskId: 'client-ask-0001', ...asked, pictures: [] }],
  ['lin', 'afterSales', 'withdraw', { orderId: 'x', afterSaleId: 'a1' }],
  ['clerk-morrow', 'afterSales', 'ofStore', { storeId: 'morrow-sh-01' }],
  ['clerk-morrow', 'afterSales', 'returnable', { storeId: 'morrow-sh-01', orderId: 'x' }],
  ['clerk-morrow', 'afterSales', 'decide', { storeId: 'morrow-sh-01', ...decided }],
  [
    'clerk-morrow',
    'afterSales',
    'refund',
    { clientAskId: 'client-ask-0002', storeId: 'morrow-sh-01', ...asked, restock: true },
  ],
  ['group', 'afterSales', 'decideForGroup', decided],
  ['lin', 'invoices', 'ask', { orderId: 'x', invoice }],
  ['finance', 'invoices', 'issue', { orderId: 'x', amountFen: 1 }],
  ['finance', 'events', 'read', { after: '1' }],
  ['finance', 'events', 'take', { consumer: 'erp', takeId: 'take-client-0001' }],
  ['finance', 'events', 'done', { consumer: 'erp', takeId: 'take-client-0001' }],
  ['lin', 'payments', 'prepay', { orderId: 'x' }],
  ['lin', 'payments', 'sync', { orderId: 'x' }],
  ['lin', 'points', 'statement', { cursor: '3' }],
  ['lin', 'points', 'give', { clientGiftId: 'client-gift-0001', points: 1_000_000, words: '请你喝一杯' }],
  ['lin', 'points', 'gift', { giftId: 'x' }],
  ['lin', 'points', 'receive', { giftId: 'x' }],
  ['lin', 'points', 'recall', { giftId: 'x' }],
  ['lin', 'coupons', 'offers', { brandId: 'morrow' }],
  ['lin', 'coupons', 'claim', { templateId: 'x', clientClaimId: 'client-claim-0001' }],
  ['lin', 'coupons', 'mine', { state: 'usable' }],
  ['lin', 'coupons', 'claimByCode', { code: 'NOTTHERE' }],
  ['lin', 'coupons', 'give', { couponId: 'x' }],
  ['lin', 'coupons', 'withdraw', { couponId: 'x' }],
  ['lin', 'coupons', 'gift', { token: '0'.repeat(32) }],
  ['lin', 'coupons', 'receive', { token: '0'.repeat(32) }],
  ['clerk-morrow', 'workbench', 'board', { storeId: 'morrow-sh-01' }],
  ['clerk-morrow', 'workbench', 'accept', { storeId: 'morrow-sh-01', orderId: 'x' }],
  ['clerk-morrow', 'workbench', 'ready', { storeId: 'morrow-sh-01', orderId: 'x' }],
  ['clerk-morrow', 'workbench', 'depart', { storeId: 'morrow-sh-01', orderId: 'x' }],
  ['clerk-morrow', 'workbench', 'deliver', { storeId: 'morrow-sh-01', orderId: 'x' }],
  ['lin', 'stores', 'slots', { storeId: 'morrow-sh-01' }],
  ['lin', 'stores', 'times', { storeId: 'bloom-sh-01', lines: [{ skuId: 'bloom-skin-check', qty: 1 }] }],
  ['lin', 'tables', 'open', { code: 'x' }],
  ['lin', 'tables', 'one', { sessionId: 'x' }],
  ['lin', 'tables', 'add', { sessionId: 'x', clientLineId: 'client-line-0001', skuId: 'x', qty: 1 }],
  ['lin', 'tables', 'setQty', { sessionId: 'x', lineId: 'x', qty: 0 }],
  ['clerk-morrow', 'workbench', 'tables', { storeId: 'morrow-sh-01' }],
  ['clerk-morrow', 'workbench', 'calendar', { storeId: 'bloom-sh-01', day: '2026-01-05' }],
  [
    'clerk-morrow',
    'workbench',
    'setDayOff',
    { storeId: 'morrow-sh-01', resourceId: 'x', day: '2026-01-05', off: true },
  ],
  [
    'clerk-morrow',
    'workbench',
    'setChoiceOff',
    { storeId: 'morrow-sh-01', productId: 'x', choiceId: 'x', off: true },
  ],
  ['brand-morrow', 'prices', 'setSellHours', { brandId: 'morrow', productId: 'x', sellHours: null }],
  ['clerk-morrow', 'workbench', 'closeTable', { storeId: 'morrow-sh-01', sessionId: 'x' }],
  ['clerk-bloom', 'workbench', 'calendar', { storeId: 'bloom-sh-01', day: '2026-11-24' }],
  ['clerk-bloom', 'workbench', 'complete', { storeId: 'bloom-sh-01', orderId: 'x' }],
  ['clerk-bloom', 'workbench', 'missed', { storeId: 'bloom-sh-01', orderId: 'x' }],
  ['clerk-morrow', 'workbench', 'verify', { storeId: 'morrow-sh-01', code: '12345678' }],
  ['finance', 'finance', 'days', {}],
  ['finance', 'finance', 'report', { id: 'x' }],
  ['finance', 'finance', 'runAgain', { day: '2026-01-31' }],
])('%s: %s.%s takes any input and stays sound', async (person, fn, action, input) => {
  await expectSafe(scene.stage, { person, fn, action, input, runs: 25, watch: WATCH });
});

test('an action that does not exist, or that every object has, is UNKNOWN_ACTION', async () => {
  for (const action of ['nothing', 'constructor', '__proto__', 'toString']) {
    expect(await scene.stage.answer('lin', 'orders', action, {})).toMatchObject({
      error: { code: 'UNKNOWN_ACTION' },
    });
  }
});

test('an event that looks like a timer or an HTTP request does nothing when a client sends it', async () => {
  const soFar = await scene.ledgers();
  const forged = [
    { Type: 'Timer', TriggerName: 'everyMinute' },
    { httpMethod: 'POST', path: '/pay/notify', headers: {}, body: '{}' },
  ];
  for (const event of forged) {
    for (const fn of ['timers', 'payments']) {
      const answer = await scene.stage.cloud.call(fn, event, scene.stage.people[0]!);
      // What comes by HTTP has to prove itself, whoever brings it.
      const refused = event.httpMethod && fn === 'payments' ? { statusCode: 400 } : { ok: false };
      expect(answer).toMatchObject(refused);
    }
  }
  expect(await scene.ledgers()).toEqual(soFar);
});

test('after all of that everything still adds up', async () => {
  expect(await scene.audit(before)).toEqual([]);
});
