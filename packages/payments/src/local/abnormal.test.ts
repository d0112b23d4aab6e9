import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';

const CARD = { to: 'card', bank: 'CMB', account: '6225880000000001', name: '周一' } as const;
const MERCHANT = { to: 'merchant' } as const;

let shop: Shop;
let nowMs = 1_760_000_000_000;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
  shop = await openShop();
});
afterEach(() => shop.door('DELETE', '/pay/faults'));
afterAll(async () => {
  await closeShops();
  jest.restoreAllMocks();
});

async function abnormal(outRefundNo: string) {
  const { outTradeNo } = await payOrder(shop);
  await shop.door('POST', '/pay/faults', { refundResult: 'ABNORMAL' });
  const ask = { outTradeNo, outRefundNo, refundFen: 1234, totalFen: 1234, notifyUrl: shop.notifyUrl };
  const { refundId } = await shop.client.refund(ask);
  await settled();
  await shop.door('DELETE', '/pay/faults');
  return { refundId, outRefundNo };
}
async function settled() {
  nowMs += 1_000;
  await shop.pay.deliverDue();
}

it.each([CARD, MERCHANT])('I6: an abnormal refund goes another way, once: %j', async (refundTo) => {
  const refund = await abnormal(`once-${refundTo.to}`);
  const asked = await shop.client.finishAbnormalRefund({ ...refund, refundTo });
  expect(asked).toMatchObject({ state: 'PROCESSING', refundFen: 1234 });
  const again = () => shop.client.finishAbnormalRefund({ ...refund, refundTo });
  await expect(again()).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  await settled();
  expect(await shop.client.queryRefund(refund.outRefundNo)).toMatchObject({ state: 'SUCCESS' });
  expect(shop.client.openNotice(shop.received.at(-1)!, nowMs)).toMatchObject({ eventType: 'REFUND.SUCCESS' });
  await expect(again()).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
});

it('one that is not abnormal, is another’s or names no such card is refused', async () => {
  const { outTradeNo } = await payOrder(shop);
  const { refundId } = await shop.client.refund({
    ...{ outTradeNo, outRefundNo: 'usual', refundFen: 1234, totalFen: 1234 },
  });
  const ask = (input: object) =>
    shop.client.finishAbnormalRefund({ refundId, outRefundNo: 'usual', refundTo: CARD, ...input });
  await expect(ask({})).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  await expect(ask({ refundId: '5' })).rejects.toMatchObject({ code: 'RESOURCE_NOT_EXISTS' });
  for (const wrong of [{ bank: 'XYZ' }, { account: '12' }, { name: ' ' }])
    await expect(ask({ refundTo: { ...CARD, ...wrong } })).rejects.toMatchObject({ code: 'PARAM_ERROR' });
});
