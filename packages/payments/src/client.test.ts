import { closeShops, openShop, payOrder, type Shop } from '../test/shop';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(closeShops);

const opened = (at: number) => shop.client.openNotice(shop.received[at]!, Date.now());

describe('a payment from prepay to refund', () => {
  it('an order is unpaid, then paid, noticed, refunded in part, and noticed again', async () => {
    const order = shop.order({ attach: 'store-7' });
    expect(await shop.client.query(order.outTradeNo)).toBeUndefined();

    const { prepayId } = await shop.client.prepayJsapi(order);
    const unpaid = await shop.client.query(order.outTradeNo);
    expect(unpaid).toMatchObject({ state: 'NOTPAY', outTradeNo: order.outTradeNo });
    expect(unpaid?.transactionId).toBeUndefined();

    const payment = shop.client.requestPaymentParams({ appId: order.appId, prepayId, nowMs: Date.now() });
    const confirmed = await shop.door('POST', `/pay/${prepayId}/confirm`, { payment });
    expect(confirmed).toMatchObject({ status: 200, json: { state: 'SUCCESS' } });
    await shop.pay.deliverDue();

    const paid = await shop.client.query(order.outTradeNo);
    expect(paid).toMatchObject({
      state: 'SUCCESS',
      mchId: shop.config.mchId,
      appId: order.appId,
      amountFen: 1234,
      payerOpenId: 'o-shopper-1',
      attach: 'store-7',
      transactionId: confirmed.json.transactionId,
    });
    expect(Math.abs(Date.now() - (paid?.successAtMs ?? 0))).toBeLessThan(60_000);
    expect(shop.received).toHaveLength(1);
    expect(opened(0)).toMatchObject({ eventType: 'TRANSACTION.SUCCESS', trades: [paid] });

    const ask = {
      outTradeNo: order.outTradeNo,
      outRefundNo: 'R1',
      refundFen: 234,
      totalFen: 1234,
      notifyUrl: shop.notifyUrl,
    };
    expect(await shop.client.refund(ask)).toMatchObject({
      state: 'PROCESSING',
      refundFen: 234,
      totalFen: 1234,
    });
    expect((await shop.client.query(order.outTradeNo))?.state).toBe('REFUND');
  });

  it('a refund settles a second later, with its notice', async () => {
    const start = shop.received.length;
    const order = await payOrder(shop);
    await shop.client.refund({
      outTradeNo: order.outTradeNo,
      outRefundNo: 'R2',
      refundFen: 1234,
      totalFen: 1234,
      notifyUrl: shop.notifyUrl,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await shop.pay.deliverDue();
    const refund = await shop.client.queryRefund('R2');
    expect(refund).toMatchObject({ state: 'SUCCESS', outRefundNo: 'R2', refundFen: 1234 });
    const notices = shop.received.slice(start).map((_, index) => opened(start + index));
    expect(notices.find((notice) => notice.refund?.outRefundNo === 'R2')).toMatchObject({
      eventType: 'REFUND.SUCCESS',
      refund,
    });
    expect(await shop.client.queryRefund('R-none')).toBeUndefined();
  });
});
