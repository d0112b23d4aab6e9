import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import { atOnce } from '@fangzhen/steps/atOnce';
import { MORNING_MS, postJson } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const DAY = shanghaiDay(MORNING_MS).key;
/** A day of 1,000 orders in the long run, and a smaller one of the same kind in every run. */
const COUNTS =
  process.env['FANGZHEN_LONG'] === '1'
    ? { quiet: 955, lost: 10, lostLate: 10, repeated: 20, misfit: 1, impostor: 2, stray: 2 }
    : { quiet: 20, lost: 2, lostLate: 2, repeated: 3, misfit: 1, impostor: 2, stray: 1 };

jest.setTimeout(600_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

/** So many orders, paid while WeChat Pay has these misfortunes. */
async function bought(count: number, faults: object): Promise<string[]> {
  const lines = [{ skuId, qty: 1 }];
  const orderIds: string[] = [];
  await scene.payFaults(faults);
  await atOnce(8, [...Array(count).keys()], async () => {
    const { orderId } = await scene.shop.place('zhou', { storeId: scene.storeId, lines });
    await scene.shop.pay('zhou', orderId);
    orderIds.push(orderId);
  });
  await scene.stage.pay.deliverDue();
  await scene.payFaults({});
  return orderIds.sort();
}

let skuId: string;
const runAgain = async () =>
  (await scene.stage.call('finance', 'finance', 'runAgain', { day: DAY })).reports[0]!;

test('I8, I9: a day whose notices were lost, repeated and forged is settled, and its report names each', async () => {
  skuId = await scene.shelve(5000);
  const before = await scene.ledgers();
  const quiet = await bought(COUNTS.quiet, {});
  const repeated = await bought(COUNTS.repeated, { next: { repeat: COUNTS.repeated } });
  const forged = (kind: string, count: number) =>
    bought(count, { forge: { chance: 0, kinds: [kind] }, next: { forge: count } });
  const misfit = await forged('amount', COUNTS.misfit);
  const impostor = await forged('signature', COUNTS.impostor);
  const stray = await forged('merchant', COUNTS.stray);
  // Asked after by the timers, which close what was not paid in time.
  const lost = await bought(COUNTS.lost, { next: { lose: COUNTS.lost } });
  await scene.later(16 * MINUTE_MS);
  // No timer runs for the rest of the day: only the bill tells of these.
  const lostLate = await bought(COUNTS.lostLate, { next: { lose: COUNTS.lostLate } });
  const atDesk = quiet[0]!;
  await postJson(`${scene.stage.pay.url}/pay/desk-refunds`, { outTradeNo: atDesk });
  scene.stage.cloud.clock.advance(DAY_MS);

  const report = await runAgain();
  const named = (kind: string, outcome = 'settled') =>
    report.findings
      .filter((finding) => finding.kind === kind && finding.outcome === outcome)
      .map(({ orderId }) => orderId)
      .sort();
  expect(named('missingHere')).toEqual(lostLate);
  expect(named('noticeLost')).toEqual(lost);
  expect(named('noticeRepeated')).toEqual(repeated);
  expect(named('noticeRefused')).toEqual(misfit);
  expect(named('noticeUnproven')).toEqual([...impostor, ...stray].sort());
  expect(named('refundDiffers', 'person')).toEqual([atDesk]);
  expect(report.person).toBe(1);
  expect(report.payments.count).toBe(Object.values(COUNTS).reduce((sum, count) => sum + count, 0));

  // Again, twice at once, and by the timer: nothing is done or told twice.
  await Promise.all([runAgain(), runAgain()]);
  await scene.later(MINUTE_MS);
  const again = await scene.stage.call('finance', 'finance', 'report', { id: report.id });
  expect(again.report.runs.map(({ byName }) => byName)).toEqual(['贺清', '贺清', '贺清']);
  expect(again.report.person).toBe(1);
  const keys = again.report.findings.map(({ kind, orderId, of }) => `${kind} ${orderId} ${of}`);
  expect(new Set(keys).size).toBe(keys.length);
  const { orders } = await scene.ledgers();
  const ours = orders.filter(({ transactionId, payment }) => transactionId && payment);
  expect(ours).toHaveLength(report.payments.count);
  expect(await scene.audit(before)).toEqual([]);
});

test('the timer reconciles yesterday once its bill is there, and only once', async () => {
  const { days } = await scene.stage.call('finance', 'finance', 'days', {});
  await scene.later(MINUTE_MS);
  await scene.later(MINUTE_MS);
  await scene.later(MINUTE_MS);
  const later = (await scene.stage.call('finance', 'finance', 'days', {})).days;
  expect(later.length).toBeGreaterThanOrEqual(days.length);
  expect(new Set(later.map(({ id }) => id)).size).toBe(later.length);
  expect(later.map(({ day }) => day)).toContain(DAY);
  for (const { id, day } of later.filter((one) => one.day !== DAY)) {
    const { report } = await scene.stage.call('finance', 'finance', 'report', { id });
    expect([day, report.runs.map(({ byName }) => byName), report.findings]).toEqual([day, ['每日对账'], []]);
  }
});

test('I12: only the group’s finance sees reports and runs them', async () => {
  for (const who of ['lin', 'clerk-morrow', 'brand-loom', 'group']) {
    for (const [action, input] of [
      ['days', {}],
      ['report', { id: 'x' }],
      ['runAgain', { day: DAY }],
    ] as const)
      expect(await scene.stage.answer(who, 'finance', action, input)).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
  }
});

test('a day whose bill is not there yet, and a report that is not there, are refused in words', async () => {
  const today = shanghaiDay(scene.stage.cloud.clock.nowMs()).key;
  for (const day of [today, '2020-01-01', '2026-02-30'])
    expect(await scene.stage.answer('finance', 'finance', 'runAgain', { day })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
  expect(await scene.stage.answer('finance', 'finance', 'report', { id: 'x' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});
