import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeShops, openShop, payOrder, type Shop } from '../../test/shop';
import { createPayClient } from '..';

const HOUR_MS = 3_600_000;
/** 2026-11-24 12:00 in Beijing. */
const NOON_MS = Date.UTC(2026, 10, 24, 4);

let shop: Shop;
let nowMs = NOON_MS;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
  shop = await openShop();
});
afterAll(async () => {
  await closeShops();
  jest.restoreAllMocks();
});

test('the bill of a day has what was paid and what was given back on it, and nothing else', async () => {
  const paid = await payOrder(shop, { amountFen: 29, description: '拿铁, 大杯 `冰`' });
  const unpaid = shop.order();
  await shop.client.prepayJsapi(unpaid);
  await shop.client.refund({ outTradeNo: paid.outTradeNo, outRefundNo: 'back', refundFen: 9, totalFen: 29 });
  nowMs += 12 * HOUR_MS;
  const next = await payOrder(shop);
  nowMs = NOON_MS + 24 * HOUR_MS;
  expect(await shop.client.tradeBill('2026-11-24')).toEqual({
    payments: [
      {
        outTradeNo: paid.outTradeNo,
        transactionId: expect.stringMatching(/^4200/),
        amountFen: 29,
        atMs: NOON_MS,
      },
    ],
    refunds: [
      {
        outTradeNo: paid.outTradeNo,
        outRefundNo: 'back',
        refundFen: 9,
        state: expect.any(String),
        atMs: NOON_MS,
      },
    ],
  });
  nowMs += 24 * HOUR_MS;
  const { payments, refunds } = await shop.client.tradeBill('2026-11-25');
  expect([payments.map(({ outTradeNo }) => outTradeNo), refunds]).toEqual([[next.outTradeNo], []]);
  expect(await shop.client.tradeBill('2026-11-20')).toEqual({ payments: [], refunds: [] });
});

test('before ten o’clock of the next day, and for a day that is none, it is refused', async () => {
  nowMs = NOON_MS + 21 * HOUR_MS;
  await expect(shop.client.tradeBill('2026-11-24')).rejects.toMatchObject({ code: 'STATEMENT_CREATING' });
  for (const day of ['2026-02-30', '20261124', '', 'x'])
    await expect(shop.client.tradeBill(day)).rejects.toMatchObject({ code: 'PARAM_ERROR' });
  nowMs = NOON_MS + 24 * HOUR_MS;
});

test('a file that is not the one whose hash was told is not read', async () => {
  const proxy = createServer((request, response) => {
    void fetch(shop.pay.url + request.url, { headers: request.headers as Record<string, string> }).then(
      async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer()).toString('utf8');
        const file = request.url!.startsWith('/v3/billdownload/');
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(file ? body.replace('`0.29', '`9.29') : body);
      },
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const apiBase = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const client = createPayClient({ ...shop.config, apiBase });
  await expect(client.tradeBill('2026-11-24')).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
});

test('misfortunes by number: so many notices are lost, repeated and forged, each only once', async () => {
  await shop.door('POST', '/pay/faults', { next: { lose: 2, repeat: 1, forge: 1 } });
  const kinds: string[][] = [];
  for (let i = 0; i < 6; i += 1) {
    const { outTradeNo } = await payOrder(shop);
    const { json } = await shop.door('GET', `/pay/notices?outTradeNo=${outTradeNo}`);
    const sent = json.notices.flatMap((notice: { attempts: object[] }) => notice.attempts);
    kinds.push(sent.map(({ kind, outcome }: { kind: string; outcome: string }) => `${kind} ${outcome}`));
  }
  const copies = Array(4).fill('copy accepted');
  expect(kinds).toEqual([
    ['notice lost on its way'],
    ['notice lost on its way'],
    [...copies, 'notice accepted'],
    ['forged amount accepted', 'forged signature accepted', 'forged merchant accepted', 'notice accepted'],
    ['notice accepted'],
    ['notice accepted'],
  ]);
});
