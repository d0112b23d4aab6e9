import fc from 'fast-check';
import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';
import { PayError } from '..';

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

let count = 0;
const refund = (outTradeNo: string, refundFen: number, totalFen = 1234, outRefundNo = `R${count++}`) =>
  shop.client.refund({ outTradeNo, outRefundNo, refundFen, totalFen });

describe('refunds', () => {
  it('I6: whatever is asked in whatever order, never more is given back than was paid, and all of it can be', async () => {
    const command = fc.record({
      no: fc.integer({ min: 0, max: 5 }),
      fen: fc.integer({ min: 1, max: 60 }),
      wrongTotal: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100 }),
        fc.array(command, { maxLength: 12 }),
        async (paidFen, commands) => {
          const { outTradeNo } = await payOrder(shop, { amountFen: paidFen });
          const given = new Map<string, number>();
          const sum = () => [...given.values()].reduce((total, fen) => total + fen, 0);
          for (const { no, fen, wrongTotal } of commands) {
            const outRefundNo = `${outTradeNo}-${no}`;
            const known = given.get(outRefundNo);
            const allowed =
              known === undefined ? !wrongTotal && sum() + fen <= paidFen : !wrongTotal && known === fen;
            const answer = await refund(
              outTradeNo,
              fen,
              wrongTotal ? paidFen + 1 : paidFen,
              outRefundNo,
            ).catch((error: PayError) => error);
            const nothingLeft = known === undefined && !wrongTotal && sum() === paidFen;
            const refusal = nothingLeft ? 'REFUNDED_IN_FULL' : 'INVALID_REQUEST';
            expect(answer instanceof PayError ? answer.code : 'given').toBe(allowed ? 'given' : refusal);
            if (allowed) given.set(outRefundNo, fen);
            expect(sum()).toBeLessThanOrEqual(paidFen);
          }
          const rest = paidFen - sum();
          if (rest > 0) await refund(outTradeNo, rest, paidFen, `${outTradeNo}-rest`);
          await expect(refund(outTradeNo, 1, paidFen, `${outTradeNo}-more`)).rejects.toMatchObject({
            code: 'REFUNDED_IN_FULL',
          });
        },
      ),
      { numRuns: 25, seed: 6 },
    );
  });

  it('I6: twenty at the same moment for the whole amount: one is given', async () => {
    const { outTradeNo } = await payOrder(shop);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => refund(outTradeNo, 1234)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it('the same number again is the same refund, with another amount it is refused', async () => {
    const { outTradeNo } = await payOrder(shop);
    const first = await refund(outTradeNo, 100, 1234, 'same');
    expect(await refund(outTradeNo, 100, 1234, 'same')).toEqual(first);
    await expect(refund(outTradeNo, 101, 1234, 'same')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('an unknown or unpaid order, an order of a year ago and a fifty-first refund are refused', async () => {
    await expect(refund('unknown-order', 1)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_EXISTS',
      status: 404,
    });
    const unpaid = shop.order();
    await shop.client.prepayJsapi(unpaid);
    await expect(refund(unpaid.outTradeNo, 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    const { outTradeNo } = await payOrder(shop);
    for (let nth = 1; nth <= 50; nth++) await refund(outTradeNo, 1);
    await expect(refund(outTradeNo, 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    const old = await payOrder(shop);
    nowMs += 366 * 24 * 3_600_000;
    await expect(refund(old.outTradeNo, 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });
});

describe('how refunds end', () => {
  it('a merchant without funds is told NOT_ENOUGH, and nothing was refunded', async () => {
    const { outTradeNo } = await payOrder(shop);
    await shop.door('POST', '/pay/faults', { outOfFunds: true });
    await expect(refund(outTradeNo, 1234, 1234, 'funds')).rejects.toMatchObject({
      code: 'NOT_ENOUGH',
      status: 403,
    });
    await shop.door('DELETE', '/pay/faults');
    expect(await shop.client.queryRefund('funds')).toBeUndefined();
    expect(await refund(outTradeNo, 1234, 1234, 'funds')).toMatchObject({ state: 'PROCESSING' });
  });

  it('a closed refund gives nothing back, so the amount can be refunded under another number', async () => {
    const { outTradeNo } = await payOrder(shop);
    await shop.door('POST', '/pay/faults', { refundResult: 'CLOSED' });
    await refund(outTradeNo, 1234, 1234, 'closed');
    nowMs += 1_000;
    await shop.pay.deliverDue();
    expect(await shop.client.queryRefund('closed')).toMatchObject({ state: 'CLOSED' });
    expect(await refund(outTradeNo, 1234)).toMatchObject({ state: 'PROCESSING' });
  });

  it('an abnormal refund is noticed as such and keeps its amount', async () => {
    const { outTradeNo } = await payOrder(shop);
    await shop.door('POST', '/pay/faults', { refundResult: 'ABNORMAL' });
    const ask = {
      outTradeNo,
      outRefundNo: 'abnormal',
      refundFen: 1234,
      totalFen: 1234,
      notifyUrl: shop.notifyUrl,
    };
    await shop.client.refund(ask);
    nowMs += 1_000;
    await shop.pay.deliverDue();
    const notice = shop.client.openNotice(shop.received.at(-1)!, nowMs);
    expect(notice).toMatchObject({
      eventType: 'REFUND.ABNORMAL',
      refund: { outRefundNo: 'abnormal', state: 'ABNORMAL', refundFen: 1234 },
    });
    await expect(refund(outTradeNo, 1)).rejects.toMatchObject({ code: 'REFUNDED_IN_FULL' });
  });
});
