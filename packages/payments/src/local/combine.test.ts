import { closeShops, openShop, type Shop } from '../../test/shop';
import type { CombineInput } from '..';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(closeShops);

let made = 0;

/** Two orders of one payer, valid, with numbers of their own each time. */
function checkout(changes: Partial<CombineInput> = {}): CombineInput {
  const { appId, openId, expiresAtMs, notifyUrl } = shop.order();
  const number = `C${Date.now()}${made++}`;
  const order = (n: number) => ({
    outTradeNo: `${number}-${n}`,
    amountFen: n * 100,
    description: `第 ${n} 家店`,
    mchId: shop.config.mchId,
  });
  const base = { appId, openId, expiresAtMs, notifyUrl };
  return { ...base, combineOutTradeNo: number, orders: [order(1), order(2)], ...changes };
}

const tap = async (prepayId: string) => (await shop.door('POST', `/pay/${prepayId}/confirm`)).json;

async function paid(): Promise<CombineInput> {
  const input = checkout();
  const { prepayId } = await shop.client.prepayCombined(input);
  expect(await tap(prepayId)).toMatchObject({ state: 'SUCCESS' });
  return input;
}

test('one tap pays every order, under a transaction of its own, and one notice tells of all', async () => {
  const input = checkout();
  expect(await shop.client.queryCombined(input.combineOutTradeNo)).toEqual([]);
  const { prepayId } = await shop.client.prepayCombined(input);
  expect((await shop.door('GET', `/pay/${prepayId}`)).json).toMatchObject({
    amountFen: 300,
    outTradeNo: input.combineOutTradeNo,
    state: 'NOTPAY',
  });
  const unpaid = await shop.client.queryCombined(input.combineOutTradeNo);
  expect(unpaid.map(({ state }) => state)).toEqual(['NOTPAY', 'NOTPAY']);

  const payment = shop.client.requestPaymentParams({ appId: input.appId, prepayId, nowMs: Date.now() });
  expect((await shop.door('POST', `/pay/${prepayId}/confirm`, { payment })).status).toBe(200);
  await shop.pay.deliverDue();
  const trades = await shop.client.queryCombined(input.combineOutTradeNo);
  expect(trades.map(({ state, amountFen }) => [state, amountFen])).toEqual([
    ['SUCCESS', 100],
    ['SUCCESS', 200],
  ]);
  expect(new Set(trades.map(({ transactionId }) => transactionId)).size).toBe(2);
  expect(shop.received).toHaveLength(1);
  expect(shop.client.openNotice(shop.received[0]!, Date.now()).trades).toEqual(trades);
});

test('each order is refunded by its own number, and never beyond its own amount', async () => {
  const { combineOutTradeNo, orders } = await paid();
  const ask = { outTradeNo: orders[0]!.outTradeNo, outRefundNo: `R${combineOutTradeNo}`, totalFen: 100 };
  await expect(shop.client.refund({ ...ask, refundFen: 101 })).rejects.toMatchObject({ status: 400 });
  expect(await shop.client.refund({ ...ask, refundFen: 100 })).toMatchObject({ state: 'PROCESSING' });
  const states = (await shop.client.queryCombined(combineOutTradeNo)).map(({ state }) => state);
  expect(states).toEqual(['REFUND', 'SUCCESS']);
});

test('the same again gives another prepay id for the same payment; with anything else it is refused', async () => {
  const input = checkout();
  const first = await shop.client.prepayCombined(input);
  const second = await shop.client.prepayCombined(input);
  expect(second.prepayId).not.toBe(first.prepayId);
  const dearer = input.orders.map((order) => ({ ...order, amountFen: order.amountFen + 1 }));
  for (const changes of [{ orders: dearer }, { openId: 'o-other' }, { orders: [...dearer].reverse() }])
    await expect(shop.client.prepayCombined({ ...input, ...changes })).rejects.toMatchObject({
      code: 'OUT_TRADE_NO_USED',
    });
  // Its orders cannot be paid alone, nor in another payment.
  const { outTradeNo, amountFen } = input.orders[0]!;
  await expect(shop.client.prepayJsapi(shop.order({ outTradeNo, amountFen }))).rejects.toMatchObject({
    code: 'OUT_TRADE_NO_USED',
  });
  await expect(
    shop.client.prepayCombined({ ...input, combineOutTradeNo: `${input.combineOutTradeNo}x` }),
  ).rejects.toMatchObject({ code: 'OUT_TRADE_NO_USED' });
  expect(await tap(first.prepayId)).toMatchObject({ state: 'SUCCESS' });
  expect(await tap(second.prepayId)).toMatchObject({ code: 'ORDERPAID' });
});

test('closed, none of its orders can be paid; paid, it cannot be closed', async () => {
  const input = checkout();
  const { prepayId } = await shop.client.prepayCombined(input);
  await expect(shop.client.close(input.orders[0]!.outTradeNo)).rejects.toMatchObject({ status: 400 });
  await expect(
    shop.client.closeCombined({ ...input, orders: input.orders.slice(0, 1) }),
  ).rejects.toMatchObject({ code: 'PARAM_ERROR' });
  await shop.client.closeCombined(input);
  await shop.client.closeCombined(input);
  expect(await tap(prepayId)).toMatchObject({ code: 'ORDER_CLOSED' });
  await expect(shop.client.prepayCombined(input)).rejects.toMatchObject({ code: 'ORDER_CLOSED' });
  await expect(shop.client.closeCombined(await paid())).rejects.toMatchObject({ code: 'ORDERPAID' });
  await shop.client.closeCombined(checkout());
});

test('one order alone, too many, twins, or a merchant that is not known are refused', async () => {
  const { orders } = checkout();
  const [first, second] = [orders[0]!, orders[1]!];
  const many = Array.from({ length: 11 }, (_, i) => ({ ...first, outTradeNo: `${first.outTradeNo}-${i}` }));
  for (const wrong of [[first], many, [first, first], [first, { ...second, mchId: '1999999999' }]])
    await expect(shop.client.prepayCombined(checkout({ orders: wrong }))).rejects.toMatchObject({
      code: 'PARAM_ERROR',
    });
});
