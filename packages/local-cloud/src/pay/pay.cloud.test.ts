import { someone, testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

const HEARS = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
exports.main = async (event) => {
  await cloud.database().collection('notices').add({ data: { event } });
  return { errcode: event.attach === 'fail' ? 1 : 0, errmsg: '' };
};
`;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud(
    { notices: {} },
    { 'pay_cb/index.js': HEARS, 'cloud.json': { merchants: ['1900009231'] } },
  );
});
afterAll(() => cloud.close());

const pay = (api: string, params: object): Promise<Tools> =>
  cloud.run(
    ({ cloud: sdk }: Tools, name: string, given: object) =>
      sdk.cloudPay[name](given).catch((e: Tools) => ({ thrown: e.errMsg })),
    api,
    params,
  );

const merchant = { subMchId: '1900009231' };
const asked = (outTradeNo: string, more: object = {}) => ({
  ...merchant,
  body: '朝露-咖啡',
  outTradeNo,
  spbillCreateIp: '127.0.0.1',
  totalFee: 880,
  envId: 'local-cloud',
  functionName: 'pay_cb',
  ...more,
});
const confirm = async (outTradeNo: string) => {
  const body = JSON.stringify({ outTradeNo });
  const reply = await fetch(`${cloud.url}/local/pay/confirm`, { method: 'POST', body });
  return { status: reply.status, ...((await reply.json()) as Tools) };
};
const notices = () =>
  cloud.run(async ({ db }: Tools) =>
    (await db.collection('notices').limit(100).get()).data.map((n: Tools) => n.event),
  );
const query = async (outTradeNo: string) => (await pay('queryOrder', { ...merchant, outTradeNo })).tradeState;

test('[cloudPay.unifiedOrder] an order answers what wx.requestPayment needs, and is kept', async () => {
  const answer = await pay('unifiedOrder', asked('A1'));
  expect(answer).toMatchObject({
    errCode: 0,
    returnCode: 'SUCCESS',
    resultCode: 'SUCCESS',
    subMchId: '1900009231',
    subAppid: 'wxapp1',
    tradeType: 'JSAPI',
    payment: {
      appId: 'wxapp1',
      timeStamp: expect.stringMatching(/^\d+$/),
      nonceStr: expect.any(String),
      package: `prepay_id=${answer.prepayId}`,
      signType: 'MD5',
      paySign: expect.any(String),
    },
  });
  const sent = (await (await fetch(`${cloud.url}/local/messages`)).json()) as Tools[];
  expect(sent.at(-1)).toMatchObject({
    api: 'cloudPay.unifiedOrder',
    functionName: 'run',
    data: { total_fee: 880 },
  });
});

test('[cloudPay.queryOrder] paid only when the shopper confirms; the function named then hears of it', async () => {
  await pay('unifiedOrder', asked('B1', { attach: 'note' }));
  expect(await query('B1')).toBe('NOTPAY');
  expect(await confirm('B1')).toMatchObject({ status: 200, callback: { functionName: 'pay_cb', ok: true } });
  expect(await query('B1')).toBe('SUCCESS');
  const [event] = (await notices()).filter((one: Tools) => one.outTradeNo === 'B1');
  expect(event).toMatchObject({
    returnCode: 'SUCCESS',
    resultCode: 'SUCCESS',
    subMchId: '1900009231',
    subOpenid: someone.openId,
    totalFee: 880,
    attach: 'note',
    transactionId: expect.stringMatching(/^4200\d+$/),
    timeEnd: expect.stringMatching(/^\d{14}$/),
  });
  expect(event).not.toHaveProperty('userInfo');
});

test('a callback that does not answer errcode 0 is told; confirming again delivers it again', async () => {
  await pay('unifiedOrder', asked('C1', { attach: 'fail' }));
  expect((await confirm('C1')).callback).toMatchObject({ ok: false });
  expect((await confirm('C1')).callback).toMatchObject({ ok: false });
  expect((await notices()).filter((one: Tools) => one.outTradeNo === 'C1')).toHaveLength(2);
  await pay('unifiedOrder', asked('C2', { functionName: 'nobody' }));
  expect((await confirm('C2')).callback).toMatchObject({
    ok: false,
    error: expect.stringContaining('nobody'),
  });
});

test('[cloudPay.closeOrder] a closed order cannot be paid or ordered again', async () => {
  await pay('unifiedOrder', asked('D1'));
  expect(await pay('closeOrder', { ...merchant, outTradeNo: 'D1' })).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await query('D1')).toBe('CLOSED');
  expect((await confirm('D1')).status).toBe(409);
  expect(await pay('unifiedOrder', asked('D1'))).toMatchObject({
    resultCode: 'FAIL',
    errCodeDes: '该订单已关闭',
  });
});

test('[cloudPay.refund] [cloudPay.queryRefund] parts may be refunded, never more than was paid', async () => {
  await pay('unifiedOrder', asked('E1'));
  const part = { ...merchant, outTradeNo: 'E1', totalFee: 880, envId: 'local-cloud', functionName: 'pay_cb' };
  const refund = (outRefundNo: string, refundFee: number) =>
    pay('refund', { ...part, outRefundNo, refundFee });
  expect(await refund('R0', 1)).toMatchObject({ resultCode: 'FAIL' });
  await confirm('E1');
  const first = await refund('R1', 500);
  expect(first).toMatchObject({ resultCode: 'SUCCESS', refundFee: 500, refundId: expect.any(String) });
  expect((await refund('R1', 500)).refundId).toBe(first.refundId);
  expect(await refund('R1', 300)).toMatchObject({ returnCode: 'FAIL' });
  expect(await refund('R2', 381)).toMatchObject({
    resultCode: 'FAIL',
    errCodeDes: '累计退款金额大于支付金额',
  });
  expect(await refund('R2', 380)).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await query('E1')).toBe('REFUND');
  expect(await pay('queryRefund', { ...merchant, outRefundNo: 'R2' })).toMatchObject({
    outTradeNo: 'E1',
    refundCount: 1,
    refundFee_0: 380,
    refundStatus_0: 'SUCCESS',
  });
  expect((await pay('queryRefund', { ...merchant, outTradeNo: 'E1' })).refundCount).toBe(2);
  expect(await pay('queryRefund', { ...merchant, outRefundNo: 'R9' })).toMatchObject({ resultCode: 'FAIL' });
  const told = (await notices())
    .filter((one: Tools) => one.refundStatus)
    .map((one: Tools) => one.outRefundNo);
  expect(told).toEqual(['R1', 'R2']);
});

test.each<[string, string, object, object]>([
  ['unifiedOrder', 'no amount', asked('F1', { totalFee: undefined }), { returnCode: 'FAIL' }],
  ['unifiedOrder', 'a broken amount', asked('F1', { totalFee: 0.5 }), { returnCode: 'FAIL' }],
  ['unifiedOrder', 'a number with spaces', asked('F 1'), { returnCode: 'FAIL' }],
  ['unifiedOrder', 'an unbound merchant', asked('F1', { subMchId: '1' }), { returnMsg: '受理关系不存在' }],
  ['queryOrder', 'no such order', { ...merchant, outTradeNo: 'none' }, { errCodeDes: '此交易订单号不存在' }],
  ['closeOrder', 'no such order', { ...merchant, outTradeNo: 'none' }, { resultCode: 'FAIL' }],
])('[cloudPay.%s] %s is refused as WeChat Pay does', async (api, _what, params, expected) => {
  expect(await pay(api, params)).toMatchObject(expected);
});

test('another price under the same number is refused, the same order again is not', async () => {
  await pay('unifiedOrder', asked('G1'));
  expect(await pay('unifiedOrder', asked('G1'))).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await pay('unifiedOrder', asked('G1', { totalFee: 1 }))).toMatchObject({
    errCodeDes: '商户订单号重复',
  });
  await confirm('G1');
  expect(await pay('unifiedOrder', asked('G1'))).toMatchObject({ errCodeDes: '该订单已支付' });
});

test('an order that is not there cannot be confirmed; what is not offered says so', async () => {
  expect((await confirm('none')).status).toBe(404);
  expect((await pay('downloadBill', merchant)).thrown).toContain('cloudPay.downloadBill is not offered');
});
