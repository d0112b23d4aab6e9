import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPayClient, payConfigFromEnv, type PayClient, type PayError } from '.';
import { openStore } from './local/database';
import { makeMerchant } from './local/keys';
import { platformOf, signedHeaders } from './local/platform';

const platform = platformOf(openStore().db);
const { env } = makeMerchant();
const ORDER = { appid: 'wx1', mchid: env.WXPAY_MCH_ID, out_trade_no: 'order-1', trade_state: 'NOTPAY' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let client: PayClient;
let impatient: PayClient;
let answers: Answer[] = [];
let requests: IncomingMessage[] = [];

const json =
  (status: number, value: unknown, headers?: (body: string) => Record<string, string>): Answer =>
  (_, response) => {
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    response.writeHead(status, headers ? headers(body) : signedHeaders(platform, body, Date.now())).end(body);
  };
const hangUp: Answer = (request) => request.socket.destroy();
const silence: Answer = () => undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    (answers.shift() ?? json(500, { code: 'SYSTEM_ERROR' }))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const config = payConfigFromEnv({
    ...env,
    WXPAY_API_BASE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    WXPAY_PUBLIC_KEY_ID: platform.publicKeyId,
    WXPAY_PUBLIC_KEY: platform.publicKeyPem,
    WXPAY_NOTIFY_BASE: 'https://pay.example.com',
  });
  client = createPayClient(config);
  impatient = createPayClient({ ...config, timeoutMs: 100 });
});
beforeEach(() => {
  answers = [];
  requests = [];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const refusalOf = async (call: Promise<unknown>): Promise<PayError> =>
  call.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: PayError) => error,
  );

describe('answers', () => {
  it('a signed answer is believed, and the request names the key that is to sign it', async () => {
    answers = [json(200, ORDER)];
    expect(await client.query('order-1')).toMatchObject({ state: 'NOTPAY' });
    expect(requests[0]?.headers['wechatpay-serial']).toBe(platform.publicKeyId);
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['with a signature over another body', (body) => signedHeaders(platform, `${body} `, Date.now())],
    [
      'signed by a key of another id',
      (body) => ({ ...signedHeaders(platform, body, Date.now()), 'Wechatpay-Serial': 'PUB_KEY_ID_9' }),
    ],
    [
      'with the probe WeChat Pay sends',
      (body) => ({
        ...signedHeaders(platform, body, Date.now()),
        'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/AAAA',
      }),
    ],
  ])('an answer %s is refused', async (_, headers) => {
    answers = [json(200, ORDER, headers)];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({
      code: 'BAD_SIGNATURE',
      retryable: true,
      status: 200,
    });
  });

  it('an answer that was signed six minutes ago is stale', async () => {
    answers = [json(200, ORDER, (body) => signedHeaders(platform, body, Date.now() - 360_000))];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({ code: 'STALE' });
  });

  it('"no such order" is believed only when signed', async () => {
    answers = [json(404, { code: 'ORDER_NOT_EXIST', message: '订单不存在' })];
    expect(await client.query('order-1')).toBeUndefined();
    answers = [json(404, { code: 'ORDER_NOT_EXIST', message: '订单不存在' }, () => ({}))];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({
      code: 'UNSIGNED_REPLY',
      status: 404,
      retryable: false,
    });
  });

  it.each([
    ['another order', { ...ORDER, out_trade_no: 'order-2' }],
    ['another merchant', { ...ORDER, mchid: '1' }],
    ['no shape we know', { code_url: 'weixin://' }],
    ['no JSON', 'oops'],
    ['a payment without its amount', { ...ORDER, trade_state: 'SUCCESS' }],
  ])('a signed answer with %s is refused', async (_, value) => {
    answers = [json(200, value)];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({ code: 'BAD_REPLY' });
  });
});

describe('refusals', () => {
  it.each([
    [400, 'PARAM_ERROR', '参数错误', 'PARAM_ERROR', false],
    [400, 'INVALID_REQUEST', '该订单已支付', 'ORDERPAID', false],
    [400, 'INVALID_REQUEST', '201 商户订单号重复', 'OUT_TRADE_NO_USED', false],
    [404, 'ORDERNOTEXIST', '订单不存在', 'ORDER_NOT_EXIST', false],
    [429, 'FREQUENCY_LIMITED', '频率超限', 'FREQUENCY_LIMITED', true],
    [500, 'SYSTEMERROR', '系统错误', 'SYSTEM_ERROR', true],
  ])('%i %s "%s" becomes %s', async (status, code, message, expected, retryable) => {
    answers = [json(status, { code, message })];
    const error = await refusalOf(
      client.refund({ outTradeNo: 'order-1', outRefundNo: 'R1', refundFen: 1, totalFen: 1 }),
    );
    expect(error).toMatchObject({ code: expected, status, retryable });
    expect(error.message).toContain(message);
  });

  it('a refused signature of ours comes unsigned and is told as it is', async () => {
    answers = [json(401, { code: 'SIGN_ERROR', message: '签名信息错误' }, () => ({}))];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({
      code: 'SIGN_ERROR',
      status: 401,
      retryable: false,
    });
  });

  it('closing an order that is closed, or never was, is fine; a paid one is not', async () => {
    for (const [status, code] of [
      [400, 'ORDER_CLOSED'],
      [404, 'ORDER_NOT_EXIST'],
    ] as const) {
      answers = [json(status, { code, message: '' })];
      await expect(client.close('order-1')).resolves.toBeUndefined();
    }
    answers = [json(400, { code: 'ORDERPAID', message: '' })];
    expect(await refusalOf(client.close('order-1'))).toMatchObject({ code: 'ORDERPAID' });
  });
});

describe('network failures', () => {
  it('one is survived by asking once more, with a new nonce', async () => {
    answers = [hangUp, json(200, ORDER)];
    expect(await client.query('order-1')).toMatchObject({ state: 'NOTPAY' });
    const nonces = requests.map(
      (request) => /nonce_str="(\w+)"/.exec(request.headers.authorization ?? '')?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('a second one is told, as something that may be tried again', async () => {
    answers = [hangUp, hangUp, json(200, ORDER)];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({
      code: 'NETWORK',
      status: 0,
      retryable: true,
    });
    expect(requests).toHaveLength(2);
  });

  it('waiting ends', async () => {
    answers = [silence, silence];
    expect(await refusalOf(impatient.query('order-1'))).toMatchObject({ code: 'NETWORK' });
    expect(requests).toHaveLength(2);
  });

  it('a refusal is not asked again', async () => {
    answers = [json(500, { code: 'SYSTEM_ERROR', message: '' }), json(200, ORDER)];
    expect(await refusalOf(client.query('order-1'))).toMatchObject({ code: 'SYSTEM_ERROR' });
    expect(requests).toHaveLength(1);
  });
});
