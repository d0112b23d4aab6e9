import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bundle, NODE_PATH } from '../../test/bundle';
import { APP_ID, closeShops, openShop, payOrder, type Shop } from '../../test/shop';
import { createPayClient, payConfigFromEnv, type PayClient } from '..';
import { makeMerchant, startLocalPay } from '.';

const ROUNDS = 3;
const SHOPPERS = 24;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-pay-data-'));
});
afterEach(async () => {
  await closeShops();
  rmSync(dataDir, { recursive: true });
});

describe('a server that is stopped and started again', () => {
  it('keeps its key, orders, refunds, prepay ids and the notices that are still due', async () => {
    const shop = await openShop({ dataDir });
    const { publicKeyId, publicKeyPem } = shop.pay;
    shop.answers.push(500);
    const paid = await payOrder(shop);
    const open = shop.order();
    const { prepayId } = await shop.client.prepayJsapi(open);
    const refund = await shop.client.refund({
      outTradeNo: paid.outTradeNo,
      outRefundNo: 'R1',
      refundFen: 1,
      totalFen: 1234,
    });
    const before = await shop.client.query(paid.outTradeNo);
    await shop.restart();

    expect(shop.pay).toMatchObject({ publicKeyId, publicKeyPem });
    expect(await shop.client.query(paid.outTradeNo)).toEqual(before);
    expect(await shop.client.queryRefund('R1')).toMatchObject({ refundId: refund.refundId, refundFen: 1 });
    expect((await shop.door('POST', `/pay/${prepayId}/confirm`)).json).toMatchObject({ state: 'SUCCESS' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 16_000);
    await shop.pay.deliverDue();
    const noticed = shop.received.map(
      (notice) => shop.client.openNotice(notice, Date.now()).trades[0]?.outTradeNo,
    );
    jest.restoreAllMocks();
    expect(noticed.filter((outTradeNo) => outTradeNo === paid.outTradeNo)).toHaveLength(2);
    expect(noticed).toContain(open.outTradeNo);
  });

  it('a folder in use, a broken file and a taken port each say in one line what to do', async () => {
    const { setup } = makeMerchant();
    const start = (options: object) => startLocalPay({ merchants: [setup], quiet: true, ...options });
    const first = await start({ dataDir });
    await expect(start({ dataDir })).rejects.toThrow(
      /wechat-pay\.db .*stop that one, or choose another data folder\.$/,
    );
    await expect(start({ port: first.port })).rejects.toThrow(
      `Port ${first.port} for the local WeChat Pay is taken: stop what uses it, or choose another.`,
    );
    await first.close();
    writeFileSync(join(dataDir, 'wechat-pay.db'), 'x'.repeat(5_000));
    rmSync(join(dataDir, 'wechat-pay.db-wal'), { force: true });
    await expect(start({ dataDir })).rejects.toThrow(
      /Choose another data folder, or remove the file to start afresh\.$/,
    );
  });
});

/** What the server has answered, and so must still say after any crash. */
interface Acknowledged {
  prepaid: Set<string>;
  /** Order number → transaction id. */
  paid: Map<string, string>;
  /** Refund number → refund id. */
  refunded: Map<string, string>;
}

/** One shopper after another: prepay, pay, and refund every third, until the server is gone. */
async function shopUntilItEnds(
  shop: Shop,
  client: PayClient,
  url: string,
  acknowledged: Acknowledged,
): Promise<void> {
  for (let nth = 0; ; nth++) {
    const order = shop.order({ appId: APP_ID });
    try {
      const { prepayId } = await client.prepayJsapi(order);
      acknowledged.prepaid.add(order.outTradeNo);
      const answer = await fetch(`${url}/pay/${prepayId}/confirm`, { method: 'POST' });
      const { transactionId } = (await answer.json()) as { transactionId: string };
      acknowledged.paid.set(order.outTradeNo, transactionId);
      if (nth % 3 !== 0) continue;
      const outRefundNo = `R-${order.outTradeNo}`;
      const refund = await client.refund({
        outTradeNo: order.outTradeNo,
        outRefundNo,
        refundFen: 1234,
        totalFen: 1234,
      });
      acknowledged.refunded.set(outRefundNo, refund.refundId);
    } catch {
      return;
    }
  }
}

async function expectKept(client: PayClient, { prepaid, paid, refunded }: Acknowledged): Promise<void> {
  const trades = await Promise.all([...prepaid].map((outTradeNo) => client.query(outTradeNo)));
  expect(trades.map((trade) => trade?.outTradeNo)).toEqual([...prepaid]);
  const payments = trades.filter((trade) => trade?.transactionId);
  for (const trade of payments)
    expect(trade).toMatchObject({ amountFen: 1234, state: expect.stringMatching(/^(SUCCESS|REFUND)$/) });
  const kept = new Map(payments.map((trade) => [trade?.outTradeNo, trade?.transactionId]));
  for (const [outTradeNo, transactionId] of paid) expect(kept.get(outTradeNo)).toBe(transactionId);
  const refunds = await Promise.all(
    [...refunded.keys()].map((outRefundNo) => client.queryRefund(outRefundNo)),
  );
  expect(refunds.map((refund) => refund?.refundId)).toEqual([...refunded.values()]);
}

/** A server in a process of its own, on the same folder each time it is started. */
async function killable() {
  const { env, setup } = makeMerchant({ appIds: [APP_ID] });
  const { outfile, remove } = await bundle('test/server-process.ts', ['libsql']);
  const options = JSON.stringify({ dataDir, merchants: [setup], quiet: true });
  let child: ChildProcess | undefined;
  return {
    async start(): Promise<{ client: PayClient; url: string }> {
      const started = spawn(process.execPath, [outfile, options], {
        env: { ...process.env, NODE_PATH },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      child = started;
      const line = await new Promise<string>((resolve) =>
        started.stdout.once('data', (data: Buffer) => resolve(String(data))),
      );
      const own = JSON.parse(line) as { WXPAY_API_BASE: string };
      const config = payConfigFromEnv({ ...env, ...own, WXPAY_NOTIFY_BASE: 'http://127.0.0.1:1' });
      return { client: createPayClient(config), url: own.WXPAY_API_BASE };
    },
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await gone;
    },
    remove,
  };
}

const until = async (done: () => boolean): Promise<void> => {
  for (let waited = 0; !done() && waited < 6_000; waited++)
    await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('kill -9', () => {
  it('at any instant loses nothing that was acknowledged, and every payment is noticed in the end', async () => {
    const server = await killable();
    const shop = await openShop();
    const acknowledged: Acknowledged = { prepaid: new Set(), paid: new Map(), refunded: new Map() };
    for (const more of fc.sample(fc.integer({ min: 20, max: 60 }), { numRuns: ROUNDS, seed: 9 })) {
      const { client, url } = await server.start();
      const shoppers = Array.from({ length: SHOPPERS }, () =>
        shopUntilItEnds(shop, client, url, acknowledged),
      );
      const enough = acknowledged.paid.size + more;
      await until(() => acknowledged.paid.size >= enough);
      await server.kill();
      await Promise.all(shoppers);
    }
    expect(acknowledged.paid.size).toBeGreaterThanOrEqual(20 * ROUNDS);
    expect(acknowledged.refunded.size).toBeGreaterThan(0);
    const { client } = await server.start();
    await expectKept(client, acknowledged);
    const unnoticed = (): string[] => {
      const noticed = new Set(
        shop.received.map((notice) => client.openNotice(notice, Date.now()).trades[0]?.outTradeNo),
      );
      return [...acknowledged.paid.keys()].filter((outTradeNo) => !noticed.has(outTradeNo));
    };
    await until(() => shop.received.length >= acknowledged.paid.size && unnoticed().length === 0);
    expect(unnoticed()).toEqual([]);
    await server.kill();
    server.remove();
  }, 180_000);
});
