import { MAX_REFUSED_KEPT, shanghaiDay } from '@fangzhen/domain';
import { atOnce } from '@fangzhen/steps/atOnce';
import { MORNING_MS } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const DAY_MS = 86_400_000;
const DAY = shanghaiDay(MORNING_MS).key;

jest.setTimeout(120_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${scene.stage.url}/http/pay/notify`, { method: 'POST', body, headers });
const junk = (i: number) =>
  JSON.stringify({
    ...{ id: `flood-${i}`, event_type: 'TRANSACTION.SUCCESS' },
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: 'AAAA',
      nonce: 'fdasflkja484',
      associated_data: '',
    },
  });

test('I8: whoever floods the notify address writes down a bounded number of lines and hides nothing that needed our key', async () => {
  const [skuId] = await scene.skus(20);
  await scene.payFaults({ forge: { chance: 1, kinds: ['signature'] } });
  const orderId = await scene.shop.buy('zhou', {
    storeId: scene.storeId,
    lines: [{ skuId: skuId!, qty: 1 }],
  });
  await scene.stage.pay.deliverDue();
  await scene.payFaults({});
  await atOnce(8, [...Array(MAX_REFUSED_KEPT + 40).keys()], async (i) => {
    // Each of them twice, with an address that its sender made up.
    for (let twice = 0; twice < 2; twice += 1)
      expect((await post(junk(i), { 'x-real-ip': '203.0.113.9' })).status).toBe(400);
  });
  scene.stage.cloud.clock.advance(DAY_MS);
  const { reports } = await scene.stage.call('finance', 'finance', 'runAgain', { day: DAY });
  const findings = reports.flatMap((report) => report.findings);
  const unproven = findings.filter(({ kind }) => kind === 'noticeUnproven');
  const flood = unproven.filter(({ detail }) => detail.includes('编号 flood-'));
  expect(flood).toHaveLength(MAX_REFUSED_KEPT);
  expect(new Set(flood.map(({ of }) => of)).size).toBe(MAX_REFUSED_KEPT);
  expect(flood.every(({ detail }) => detail.includes('签名不对') && detail.includes('来自 127.0.0.1'))).toBe(
    true,
  );
  expect(unproven.filter((one) => one.orderId === orderId)).toMatchObject([
    {
      outcome: 'settled',
      oursFen: null,
      detail: expect.stringContaining('像是微信支付的验签测试') as string,
    },
  ]);
  expect(unproven.filter(({ detail }) => detail.includes('超过'))).toHaveLength(1);
  // It belongs to nobody's merchant, and is told once.
  expect(
    reports.filter((report) => report.findings.some(({ detail }) => detail.includes('flood-'))),
  ).toHaveLength(1);
});

test('what is posted there cannot write outside of its line', async () => {
  const hostile = JSON.stringify({
    ...{ id: '$set\n<script>', event_type: 'x'.repeat(5000) },
    resource: { algorithm: 'AEAD_AES_256_GCM', ciphertext: '', nonce: '', associated_data: '' },
  });
  for (const body of [hostile, '{"__proto__":{"a":1}}', '\u0000', '['.repeat(5000)])
    expect((await post(body, { 'x-forwarded-for': '$ne, <b>' })).status).toBe(400);
  scene.stage.cloud.clock.advance(DAY_MS);
  const day = shanghaiDay(scene.stage.cloud.clock.nowMs() - DAY_MS).key;
  const { reports } = await scene.stage.call('finance', 'finance', 'runAgain', { day });
  const details = reports.flatMap(({ findings }) => findings.map(({ detail }) => detail));
  expect(details).toHaveLength(4);
  for (const detail of details) {
    expect(detail).not.toMatch(/[<$\n]/);
    expect(detail.length).toBeLessThan(250);
  }
});
