import { request } from 'node:http';
import { APP_ID, closeShops, openShop, payOrder, type Shop } from '../../test/shop';

const PAGE = 'http://127.0.0.1:4173';
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ allowOrigins: [PAGE] });
});
afterAll(closeShops);

const prepaid = async () => {
  const order = shop.order();
  return { order, ...(await shop.client.prepayJsapi(order)) };
};

describe('the pay sheet', () => {
  it('shows what is paid to whom, until it is paid', async () => {
    const { order, prepayId } = await prepaid();
    expect((await shop.door('GET', `/pay/${prepayId}`)).json).toEqual({
      prepayId,
      mchId: shop.config.mchId,
      merchantName: 'Fangzhen Test',
      appId: APP_ID,
      outTradeNo: order.outTradeNo,
      description: '拿铁 × 2',
      amountFen: 1234,
      payableUntilMs: order.expiresAtMs,
      state: 'NOTPAY',
    });
    await shop.door('POST', `/pay/${prepayId}/confirm`);
    expect((await shop.door('GET', `/pay/${prepayId}`)).json).toMatchObject({ state: 'SUCCESS' });
  });

  it('cancelling changes nothing; the order can be paid afterwards, once', async () => {
    const { order, prepayId } = await prepaid();
    expect((await shop.door('POST', `/pay/${prepayId}/confirm`, { result: 'cancel' })).json).toEqual({
      result: 'cancel',
      state: 'NOTPAY',
    });
    expect(await shop.client.query(order.outTradeNo)).toMatchObject({ state: 'NOTPAY' });
    const taps = await Promise.all(
      Array.from({ length: 5 }, () => shop.door('POST', `/pay/${prepayId}/confirm`)),
    );
    expect(taps.map((tap) => tap.status).sort()).toEqual([200, 400, 400, 400, 400]);
  });

  it("what the app passes to wx.requestPayment must be the merchant's for this order", async () => {
    const { prepayId } = await prepaid();
    const payment = shop.client.requestPaymentParams({ appId: APP_ID, prepayId, nowMs: Date.now() });
    const other = shop.client.requestPaymentParams({
      appId: APP_ID,
      prepayId: (await prepaid()).prepayId,
      nowMs: Date.now(),
    });
    const stranger = await openShop();
    const foreign = stranger.client.requestPaymentParams({ appId: APP_ID, prepayId, nowMs: Date.now() });
    await stranger.close();
    for (const wrong of [other, foreign, { ...payment, timeStamp: '1' }, { ...payment, paySign: '' }]) {
      expect((await shop.door('POST', `/pay/${prepayId}/confirm`, { payment: wrong })).json).toMatchObject({
        code: 'SIGN_ERROR',
      });
    }
    expect((await shop.door('POST', `/pay/${prepayId}/confirm`, { payment })).json).toMatchObject({
      state: 'SUCCESS',
    });
  });

  it('prepay ids cannot be guessed: 128 random bits, never the same', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await prepaid()).prepayId));
    for (const id of ids) expect(id).toMatch(/^wx\d{14}[0-9a-f]{32}$/);
    expect(new Set(ids.map((id) => id.slice(16))).size).toBe(20);
    expect(await shop.door('GET', '/pay/wx00000000000000')).toMatchObject({ status: 404 });
    expect(await shop.door('POST', '/pay/wx00000000000000/confirm')).toMatchObject({ status: 404 });
  });
});

describe('who may enter', () => {
  it('a page of an allowed origin, and programs without one', async () => {
    const { prepayId } = await prepaid();
    const answer = await shop.door('GET', `/pay/${prepayId}`, undefined, { origin: PAGE });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
    const preflight = await shop.door('OPTIONS', `/pay/${prepayId}/confirm`, undefined, { origin: PAGE });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(
      (await shop.door('GET', `/pay/${prepayId}`)).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('a page of another origin changes nothing and reads nothing, even with a request that needs no preflight', async () => {
    const { order, prepayId } = await prepaid();
    const answer = await shop.door('POST', `/pay/${prepayId}/confirm`, undefined, {
      origin: 'https://evil.example.com',
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await shop.client.query(order.outTradeNo)).toMatchObject({ state: 'NOTPAY' });
  });

  it('a foreign host name that was re-bound to loopback is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = {
        port: shop.pay.port,
        host: '127.0.0.1',
        path: '/pay/notices',
        headers: { host: 'evil.example.com' },
      };
      request(options, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('a body of more than 64 KB and a call that does not exist are refused', async () => {
    const { prepayId } = await prepaid();
    expect(await shop.door('POST', `/pay/${prepayId}/confirm`, { filler: 'x'.repeat(70_000) })).toMatchObject(
      { status: 400 },
    );
    expect(await shop.door('PUT', '/pay/notices')).toMatchObject({ status: 404 });
    expect(await shop.door('GET', '/')).toMatchObject({ status: 404 });
  });
});

describe('notices', () => {
  it('what was sent is listed, for one order or for all', async () => {
    const { outTradeNo } = await payOrder(shop);
    const [one] = (await shop.door('GET', `/pay/notices?outTradeNo=${outTradeNo}`)).json.notices;
    expect(one).toMatchObject({
      outTradeNo,
      eventType: 'TRANSACTION.SUCCESS',
      state: 'delivered',
      attempts: [{ kind: 'notice', status: 204 }],
    });
    expect((await shop.door('GET', '/pay/notices')).json.notices.length).toBeGreaterThan(1);
  });

  it('an answer can wait until the notice was accepted, and no longer than asked', async () => {
    const { order, prepayId } = await prepaid();
    const listed = (waitMs: number) =>
      shop.door('GET', `/pay/notices?outTradeNo=${order.outTradeNo}&waitMs=${waitMs}`);
    expect((await listed(20)).json.notices).toEqual([]);
    const waiting = listed(20_000);
    await shop.door('POST', `/pay/${prepayId}/confirm`);
    expect((await waiting).json.notices).toMatchObject([{ state: 'delivered' }]);
    expect((await listed(20_000)).json.notices).toHaveLength(1);
  });
});
