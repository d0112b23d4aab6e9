import { shanghaiDay } from '@fangzhen/domain';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const CARD = { to: 'card', bank: 'CMB', account: '6225880000000001', name: '周一' } as const;
const MERCHANT = { to: 'merchant' } as const;

jest.setTimeout(120_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

/** A paid order that was cancelled, and whose refund the payer's account did not take. */
async function stuckRefund(who = 'zhou'): Promise<string> {
  const [skuId] = await scene.skus(20);
  const orderId = await scene.shop.buy(who, { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }] });
  await scene.stage.pay.deliverDue();
  await scene.payFaults({ refundResult: 'ABNORMAL' });
  await scene.stage.call(who, 'orders', 'cancel', { orderId });
  await scene.later(MINUTE_MS);
  return orderId;
}
const stateOf = async (orderId: string) =>
  (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!.state;
const listed = async (orderId: string) => {
  const { refunds } = await scene.stage.call('finance', 'finance', 'abnormalRefunds', {});
  return refunds.filter((refund) => refund.orderId === orderId);
};
const finish = (id: string, refundTo: object) =>
  scene.stage.answer('finance', 'finance', 'finishRefund', { id, refundTo });

test('I9: a refund that the payer’s account does not take is named, and given back when finance sends it another way', async () => {
  const before = await scene.ledgers();
  const orderId = await stuckRefund();
  const day = shanghaiDay(scene.stage.cloud.clock.nowMs()).key;
  expect(await listed(orderId)).toMatchObject([{ id: orderId, state: 'open', asked: [] }]);
  const named = async () => {
    const { reports } = await scene.stage.call('finance', 'finance', 'runAgain', { day });
    const findings = reports.flatMap((report) => report.findings);
    return findings.filter(({ kind }) => kind === 'refundAbnormal').map(({ outcome }) => outcome);
  };
  scene.stage.cloud.clock.advance(DAY_MS);
  expect(await named()).toEqual(['person']);

  await scene.payFaults({});
  expect(await finish(orderId, CARD)).toMatchObject({ ok: true, data: { refund: { state: 'asked' } } });
  expect(await stateOf(orderId)).toBe('refunding');
  await scene.later(MINUTE_MS);
  expect(await stateOf(orderId)).toBe('refunded');
  expect(await listed(orderId)).toMatchObject([{ state: 'done', asked: [{ byName: '贺清', to: 'card' }] }]);
  expect(await named()).toEqual(['settled']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I8: sent by two at once it goes once; sent again when it is done nothing is given back twice', async () => {
  const before = await scene.ledgers();
  const orderId = await stuckRefund();
  await scene.payFaults({});
  const answers = await Promise.all([
    finish(orderId, MERCHANT),
    finish(orderId, CARD),
    finish(orderId, CARD),
  ]);
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
  expect(codes.filter((code) => code !== 'ok' && code !== 'STALE')).toEqual([]);
  expect((await listed(orderId))[0]!.asked).toHaveLength(1);
  await scene.later(MINUTE_MS);
  expect(await finish(orderId, CARD)).toMatchObject({ data: { refund: { state: 'done' } } });
  expect((await listed(orderId))[0]!.asked).toHaveLength(1);
  expect(await scene.audit(before)).toEqual([]);
});

test('what fails the other way too is open again; what WeChat Pay does not answer stays open', async () => {
  const orderId = await stuckRefund();
  expect(await finish(orderId, CARD)).toMatchObject({ ok: true });
  await scene.later(MINUTE_MS);
  await scene.later(2 * MINUTE_MS);
  expect(await listed(orderId)).toMatchObject([{ state: 'open', asked: [{ to: 'card' }] }]);
  await scene.payFaults({});
  expect(await finish(orderId, MERCHANT)).toMatchObject({ ok: true });
  await scene.later(MINUTE_MS);
  expect(await stateOf(orderId)).toBe('refunded');
});

test('I12: only finance sees and sends them, and only what is one', async () => {
  for (const who of ['lin', 'clerk-morrow', 'brand-loom', 'group'])
    for (const [action, input] of [
      ['abnormalRefunds', {}],
      ['finishRefund', { id: 'x', refundTo: MERCHANT }],
    ] as const)
      expect(await scene.stage.answer(who, 'finance', action, input)).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
  expect(await finish('x', MERCHANT)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const wrong = [
    ...[{}, { to: 'friend' }, { to: 'card' }, { ...CARD, bank: 'XYZ' }, { ...CARD, account: '12; drop' }],
    ...[
      { ...CARD, name: '' },
      { ...CARD, more: 1 },
      { ...MERCHANT, account: '6225880000000001' },
    ],
  ];
  for (const refundTo of wrong)
    expect(await finish('x', refundTo)).toMatchObject({ error: { code: 'BAD_INPUT' } });
});
