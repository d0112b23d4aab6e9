import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';
import type { PrepayInput } from '..';

const T0_MS = 1_760_000_000_000;
let shop: Shop;
let nowMs = T0_MS;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
  shop = await openShop();
});
afterAll(async () => {
  await closeShops();
  jest.restoreAllMocks();
});

const prepay = (order: PrepayInput) => shop.client.prepayJsapi(order);
const tap = async (prepayId: string) => (await shop.door('POST', `/pay/${prepayId}/confirm`)).json;

describe('an order number', () => {
  it('with the same parameters again gives another prepay id for the same order; either pays it', async () => {
    const order = shop.order();
    const first = await prepay(order);
    const second = await prepay(order);
    expect(second.prepayId).not.toBe(first.prepayId);
    expect(await tap(first.prepayId)).toMatchObject({ state: 'SUCCESS' });
    expect(await tap(second.prepayId)).toMatchObject({ code: 'ORDERPAID' });
  });

  it.each<[string, Partial<PrepayInput>]>([
    ['amount', { amountFen: 1235 }],
    ['payer', { openId: 'o-shopper-2' }],
    ['description', { description: '美式' }],
    ['end', { expiresAtMs: T0_MS + 20 * 60_000 }],
    ['notify URL', { notifyUrl: 'http://127.0.0.1:1/other' }],
    ['attached text', { attach: 'x' }],
  ])('with another %s is refused', async (_, changes) => {
    const order = shop.order();
    await prepay(order);
    await expect(prepay({ ...order, ...changes })).rejects.toMatchObject({
      code: 'OUT_TRADE_NO_USED',
      status: 403,
    });
  });

  it('that is paid or closed gives no prepay id any more', async () => {
    const paid = await payOrder(shop);
    await expect(prepay(paid)).rejects.toMatchObject({ code: 'ORDERPAID' });
    const closed = shop.order();
    await prepay(closed);
    await shop.client.close(closed.outTradeNo);
    await expect(prepay(closed)).rejects.toMatchObject({ code: 'ORDER_CLOSED' });
  });

  it('of another merchant is unknown', async () => {
    const other = await openShop();
    const order = await payOrder(shop);
    expect(await other.client.query(order.outTradeNo)).toBeUndefined();
    await other.close();
  });
});

describe('the end of payment', () => {
  const sheet = async (prepayId: string) => (await shop.door('GET', `/pay/${prepayId}`)).json;

  it('is when the merchant says: a tap later is refused, the order stays unpaid', async () => {
    const order = shop.order({ expiresAtMs: nowMs + 15 * 60_000 });
    const { prepayId } = await prepay(order);
    nowMs = order.expiresAtMs;
    expect(await sheet(prepayId)).toMatchObject({ state: 'NOTPAY', payableUntilMs: order.expiresAtMs });
    nowMs = order.expiresAtMs + 1;
    expect(await sheet(prepayId)).toMatchObject({ state: 'EXPIRED' });
    expect(await tap(prepayId)).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await shop.client.query(order.outTradeNo)).toMatchObject({ state: 'NOTPAY' });
    await expect(prepay(order)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it.each([
    ['one minute at least', 1_000, 60_000],
    ['two hours at most for one prepay id', 90 * 24 * 3_600_000, 2 * 3_600_000],
  ])('is %s', async (_, askedMs, expectedMs) => {
    const { prepayId } = await prepay(shop.order({ expiresAtMs: nowMs + askedMs }));
    expect(await sheet(prepayId)).toMatchObject({ payableUntilMs: nowMs + expectedMs });
  });

  it('a prepay id of two hours ago is replaced by asking again', async () => {
    const order = shop.order({ expiresAtMs: nowMs + 24 * 3_600_000 });
    const old = await prepay(order);
    nowMs += 2 * 3_600_000 + 1;
    expect(await tap(old.prepayId)).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await tap((await prepay(order)).prepayId)).toMatchObject({ state: 'SUCCESS' });
  });
});

describe('closing', () => {
  it('ends payment; closing again is fine; a paid order stays paid', async () => {
    const order = shop.order();
    const { prepayId } = await prepay(order);
    await shop.client.close(order.outTradeNo);
    await shop.client.close(order.outTradeNo);
    expect(await tap(prepayId)).toMatchObject({ code: 'ORDER_CLOSED' });
    expect(await shop.client.query(order.outTradeNo)).toMatchObject({ state: 'CLOSED' });
    const paid = await payOrder(shop);
    await expect(shop.client.close(paid.outTradeNo)).rejects.toMatchObject({ code: 'ORDERPAID' });
    expect(await shop.client.query(paid.outTradeNo)).toMatchObject({ state: 'SUCCESS' });
  });
});

describe('parameters', () => {
  it.each<[string, Partial<PrepayInput>]>([
    ['no amount', { amountFen: 0 }],
    ['half a fen', { amountFen: 0.5 }],
    ['a negative amount', { amountFen: -1 }],
    ['a short number', { outTradeNo: 'T1' }],
    ['a number with a space', { outTradeNo: 'T 1234567' }],
    ['a number too long', { outTradeNo: 'T'.repeat(33) }],
    ['no description', { description: '' }],
    ['a long description', { description: '杯'.repeat(128) }],
    ['no payer', { openId: '' }],
    ['a notify URL with a query', { notifyUrl: 'https://pay.example.com/notify?x=1' }],
    ['a relative notify URL', { notifyUrl: '/notify' }],
  ])('%s is a PARAM_ERROR', async (_, changes) => {
    await expect(prepay(shop.order(changes))).rejects.toMatchObject({ code: 'PARAM_ERROR', status: 400 });
  });

  it('an app that is not bound to the merchant is refused', async () => {
    await expect(prepay(shop.order({ appId: 'wx-foreign' }))).rejects.toMatchObject({
      code: 'APPID_MCHID_NOT_MATCH',
    });
  });

  it('a refused order leaves nothing behind', async () => {
    const order = shop.order({ amountFen: 0 });
    await prepay(order).catch(() => undefined);
    expect(await shop.client.query(order.outTradeNo)).toBeUndefined();
  });
});
