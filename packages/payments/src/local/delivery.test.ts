import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';
import type { Notice } from '..';
import type { FaultPlan } from './faults';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
let shop: Shop;
let nowMs = 1_760_000_000_000;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
  shop = await openShop();
});
beforeEach(() => {
  shop.received.length = 0;
  shop.answers.length = 0;
});
afterEach(() => shop.door('DELETE', '/pay/faults'));
afterAll(async () => {
  await closeShops();
  jest.restoreAllMocks();
});

const advance = async (ms: number): Promise<void> => {
  nowMs += ms;
  await shop.pay.deliverDue();
};
const faults = async (plan: FaultPlan): Promise<void> => {
  expect(await shop.door('POST', '/pay/faults', plan)).toMatchObject({ status: 200 });
};
const open = (index: number): Notice => shop.client.openNotice(shop.received[index]!, nowMs);
const sentFor = async (outTradeNo: string) =>
  (await shop.door('GET', `/pay/notices?outTradeNo=${outTradeNo}`)).json.notices;
/** What openNotice says of everything received: the code of its refusal, or what arrived. */
const verdicts = (): string[] =>
  shop.received.map((_, index) => {
    try {
      return String(open(index).trades[0]?.amountFen);
    } catch (error) {
      return (error as { code: string }).code;
    }
  });

describe('repetition', () => {
  it('a notice that was not accepted comes again by the documented schedule, the same and freshly signed', async () => {
    shop.answers.push(500, 404, 302);
    const { outTradeNo } = await payOrder(shop);
    expect(shop.received).toHaveLength(1);
    await advance(14_999);
    expect(shop.received).toHaveLength(1);
    await advance(1);
    expect(shop.received).toHaveLength(2);
    await advance(15_000);
    expect(shop.received).toHaveLength(3);
    await advance(30_000);
    expect(shop.received).toHaveLength(4);
    expect(new Set(shop.received.map((_, index) => open(index).id)).size).toBe(1);
    await advance(48 * HOUR_MS);
    expect(shop.received).toHaveLength(4);
    expect(await sentFor(outTradeNo)).toMatchObject([
      {
        state: 'delivered',
        nextAtMs: null,
        attempts: [
          { outcome: 'refused', status: 500 },
          { status: 404 },
          { status: 302 },
          { outcome: 'accepted', status: 204 },
        ],
      },
    ]);
  });

  it('after fifteen repetitions in 24 hours and 4 minutes it is given up', async () => {
    shop.answers.push(...Array.from({ length: 30 }, () => 500));
    const startedAtMs = nowMs;
    const { outTradeNo } = await payOrder(shop);
    for (let step = 0; step < 24 * 4 + 20; step++) await advance(15 * MINUTE_MS);
    expect(shop.received).toHaveLength(16);
    const [notice] = await sentFor(outTradeNo);
    expect(notice).toMatchObject({ state: 'given up', nextAtMs: null });
    const lastAtMs: number = notice.attempts.at(-1).atMs;
    expect(lastAtMs - startedAtMs).toBeGreaterThanOrEqual(24 * HOUR_MS + 4 * MINUTE_MS);
    shop.answers.length = 0;
  });

  it('a merchant that cannot be reached gets it later', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const { outTradeNo } = await payOrder(shop, { notifyUrl: `http://127.0.0.1:${port}/notify` });
    expect(await sentFor(outTradeNo)).toMatchObject([
      { state: 'waiting', attempts: [{ outcome: 'not reached', status: 0 }] },
    ]);
    expect(await shop.client.query(outTradeNo)).toMatchObject({ state: 'SUCCESS' });
  });

  it('without being told, the server sends soon', async () => {
    const { prepayId } = await shop.client.prepayJsapi(shop.order());
    await shop.door('POST', `/pay/${prepayId}/confirm`);
    for (let waited = 0; shop.received.length === 0 && waited < 500; waited++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shop.received).toHaveLength(1);
  });
});

describe('faults', () => {
  it('I8: forged notices come before the genuine one; only the genuine one is right', async () => {
    await faults({ forge: { chance: 1 } });
    const { outTradeNo } = await payOrder(shop);
    // A forged amount is signed and encrypted as the real one is: only the order's own record tells it apart.
    expect(verdicts()).toEqual(['1334', 'BAD_SIGNATURE', 'BAD_NOTICE', '1234']);
    expect(open(0).trades[0]).toMatchObject({ outTradeNo, transactionId: open(3).trades[0]?.transactionId });
    expect((await sentFor(outTradeNo))[0].attempts.map((attempt: { kind: string }) => attempt.kind)).toEqual([
      'forged amount',
      'forged signature',
      'forged merchant',
      'notice',
    ]);
  });

  it('I8: copies arrive together', async () => {
    await faults({ repeat: { chance: 1, times: 3 } });
    await payOrder(shop);
    expect(verdicts()).toEqual(['1234', '1234', '1234', '1234']);
    expect(new Set(shop.received.map((_, index) => open(index).id)).size).toBe(1);
  });

  it('a lost notice and a lost answer are both followed by a repetition', async () => {
    await faults({ drop: { chance: 1 } });
    await payOrder(shop);
    expect(shop.received).toHaveLength(0);
    await faults({ loseReply: { chance: 1 } });
    await advance(15_000);
    expect(shop.received).toHaveLength(1);
    await shop.door('DELETE', '/pay/faults');
    await advance(15_000);
    expect(shop.received).toHaveLength(2);
    await advance(24 * HOUR_MS);
    expect(shop.received).toHaveLength(2);
  });

  it('a delayed notice comes once its time has come', async () => {
    await faults({ delay: { chance: 1, ms: 20 * MINUTE_MS } });
    await payOrder(shop);
    await advance(20 * MINUTE_MS - 1);
    expect(shop.received).toHaveLength(0);
    await advance(1);
    expect(verdicts()).toEqual(['1234']);
  });

  it('reordered notices overtake each other', async () => {
    await faults({ seed: 3, reorder: { chance: 1, withinMs: 60_000 } });
    const paid: string[] = [];
    for (let nth = 0; nth < 6; nth++) paid.push((await payOrder(shop)).outTradeNo);
    for (let second = 0; second < 60; second++) await advance(1_000);
    const arrived = shop.received.map(
      (received, index) => shop.client.openNotice(received, open(index) ? nowMs : 0).trades[0]?.outTradeNo,
    );
    expect([...arrived].sort()).toEqual([...paid].sort());
    expect(arrived).not.toEqual(paid);
  });
});

describe('plans of faults', () => {
  it('the same seed draws the same, another seed differently', async () => {
    const drawn = async (seed: number) => {
      const fresh = await openShop();
      await fresh.door('POST', '/pay/faults', { seed, drop: { chance: 0.5 } });
      for (let nth = 0; nth < 12; nth++) await payOrder(fresh);
      const { notices } = (await fresh.door('GET', '/pay/notices')).json;
      await fresh.close();
      return notices.map((notice: { state: string }) => notice.state).join();
    };
    const first = await drawn(1);
    expect(await drawn(1)).toBe(first);
    expect(await drawn(2)).not.toBe(first);
    expect(first).toContain('waiting');
    expect(first).toContain('delivered');
  });

  it.each([{ drop: { chance: 2 } }, { dorp: { chance: 1 } }, { repeat: { chance: 1 } }])(
    '%j is no plan',
    async (plan) => {
      expect(await shop.door('POST', '/pay/faults', plan)).toMatchObject({
        status: 400,
        json: { code: 'PARAM_ERROR' },
      });
    },
  );
});
