import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPayClient, payConfigFromEnv, type PayClient, type PayConfig, type PrepayInput } from '../src';
import {
  makeMerchant,
  startLocalPay,
  type LocalPay,
  type LocalPayOptions,
  type MerchantEnv,
} from '../src/local';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

export interface ReceivedNotice {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A merchant's side for tests: a client, and an HTTP server that keeps every notice and answers as told. */
export interface Shop {
  pay: LocalPay;
  client: PayClient;
  config: PayConfig;
  received: ReceivedNotice[];
  /** The statuses of the next answers to notices; 204 when used up. */
  answers: number[];
  notifyUrl: string;
  /** An order's input that is valid, with its own number each time. */
  order(changes?: Partial<PrepayInput>): PrepayInput;
  /** What the pay sheet and the developer's door answer. */
  door(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<DoorAnswer>;
  /** Stops WeChat Pay and starts it again on the same folder (another port, as after a crash). */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface DoorAnswer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read whatever was answered
  json: any;
}

export const APP_ID = 'wx1234567890abcdef';

export function configOf(env: MerchantEnv, pay: LocalPay): PayConfig {
  return payConfigFromEnv({ ...env, ...pay.env, WXPAY_NOTIFY_BASE: 'http://127.0.0.1:1' });
}

async function noticeReceiver(received: ReceivedNotice[], answers: number[]) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify` };
}

let orderCount = 0;
const openShops = new Set<Shop>();

/** For `afterAll`: also closes what a failed test left open. */
export const closeShops = async (): Promise<void> => {
  for (const shop of openShops) await shop.close();
};

export async function openShop(options: Partial<LocalPayOptions> = {}): Promise<Shop> {
  const { env, setup } = makeMerchant({ name: 'Fangzhen Test', appIds: [APP_ID] });
  const start = () => startLocalPay({ merchants: [setup], quiet: true, ...options });
  const received: ReceivedNotice[] = [];
  const answers: number[] = [];
  const receiver = await noticeReceiver(received, answers);
  const shop = {
    pay: await start(),
    received,
    answers,
    notifyUrl: receiver.url,
    order: (changes: Partial<PrepayInput> = {}): PrepayInput => ({
      appId: APP_ID,
      openId: 'o-shopper-1',
      outTradeNo: `T${Date.now()}${orderCount++}`,
      amountFen: 1234,
      description: '拿铁 × 2',
      expiresAtMs: Math.floor(Date.now() / 1000) * 1000 + 15 * 60_000,
      notifyUrl: receiver.url,
      ...changes,
    }),
    async door(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
      const text = body && JSON.stringify(body);
      const response = await fetch(shop.pay.url + path, { method, headers, body: text });
      const answer = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        json: answer ? JSON.parse(answer) : undefined,
      };
    },
    async restart() {
      await shop.pay.close();
      shop.pay = await start();
      connect();
    },
    async close() {
      if (!openShops.delete(shop)) return;
      await shop.pay.close();
      receiver.server.closeAllConnections();
      await new Promise((resolve) => receiver.server.close(resolve));
    },
  } as unknown as Shop;
  const connect = (): void => {
    shop.config = configOf(env, shop.pay);
    shop.client = createPayClient(shop.config);
  };
  connect();
  openShops.add(shop);
  return shop;
}

/** Prepays and taps "pay"; the notice is delivered when this resolves. */
export async function payOrder(shop: Shop, changes: Partial<PrepayInput> = {}): Promise<PrepayInput> {
  const order = shop.order(changes);
  const { prepayId } = await shop.client.prepayJsapi(order);
  const answer = await shop.door('POST', `/pay/${prepayId}/confirm`);
  if (answer.status !== 200) throw new Error(`not paid: ${JSON.stringify(answer.json)}`);
  await shop.pay.deliverDue();
  return order;
}
