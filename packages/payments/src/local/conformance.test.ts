import { Wechatpay } from 'wechatpay-axios-plugin';
import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';

/** A client written by others against the real WeChat Pay, in its public key mode: it must find nothing amiss here. */
function foreignClient(shop: Shop) {
  const { mchId, mchSerial, mchPrivateKeyPem, publicKeyId, publicKeyPem, apiBase } = shop.config;
  return new Wechatpay({
    mchid: mchId,
    serial: mchSerial,
    privateKey: mchPrivateKeyPem,
    certs: { [publicKeyId]: publicKeyPem },
    baseURL: apiBase,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its calls are built from property names at run time
  }) as any;
}

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(closeShops);

describe('wechatpay-axios-plugin against the local WeChat Pay', () => {
  it('prepays, queries by both numbers, refunds and closes', async () => {
    const wxpay = foreignClient(shop);
    const mchid = shop.config.mchId;
    const body = {
      ...{ appid: 'wx1234567890abcdef', mchid, description: '拿铁', out_trade_no: 'foreign-1' },
      ...{ notify_url: shop.notifyUrl, amount: { total: 100 }, payer: { openid: 'o-1' } },
    };
    const prepaid = await wxpay.v3.pay.transactions.jsapi.post(body);
    expect(prepaid).toMatchObject({ status: 200, data: { prepay_id: expect.stringMatching(/^wx\w{30,}$/) } });

    const paid = await payOrder(shop);
    const byNumber = await wxpay.v3.pay.transactions.outTradeNo._no_.get({
      params: { mchid },
      no: paid.outTradeNo,
    });
    expect(byNumber.data).toMatchObject({ trade_state: 'SUCCESS', amount: { total: paid.amountFen } });
    const byTransaction = await wxpay.v3.pay.transactions.id._no_.get({
      params: { mchid },
      no: byNumber.data.transaction_id,
    });
    expect(byTransaction.data).toEqual(byNumber.data);

    const amount = { refund: 1, total: paid.amountFen, currency: 'CNY' };
    const refund = await wxpay.v3.refund.domestic.refunds.post({
      transaction_id: byNumber.data.transaction_id,
      out_refund_no: 'foreign-R1',
      amount,
    });
    expect(refund.data).toMatchObject({ status: 'PROCESSING', out_trade_no: paid.outTradeNo });

    const closed = await wxpay.v3.pay.transactions.outTradeNo._no_.close.post({ mchid }, { no: 'foreign-1' });
    expect(closed.status).toBe(204);
  });

  it('gets refusals as the real one sends them', async () => {
    const wxpay = foreignClient(shop);
    const wrong = wxpay.v3.pay.transactions.jsapi.post({ mchid: shop.config.mchId });
    await expect(wrong).rejects.toMatchObject({
      response: { status: 400, data: { code: 'PARAM_ERROR', detail: { field: '/appid', location: 'body' } } },
    });
  });
});
