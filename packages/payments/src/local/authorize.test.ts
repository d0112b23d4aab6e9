import { closeShops, openShop, type Shop } from '../../test/shop';
import { authorizationHeader } from '../signature';
import { parseKeys } from '../config';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(closeShops);

const PATH = '/v3/refund/domestic/refunds';

interface Changes {
  mchId?: string;
  mchSerial?: string;
  nowMs?: number;
  signedBody?: string;
  signedPath?: string;
  header?: (genuine: string) => string | undefined;
}

/** Posts a refund of an unknown order, with its Authorization changed; RESOURCE_NOT_EXISTS means it was let in. */
async function ask(changes: Changes = {}) {
  const body = JSON.stringify({
    out_trade_no: 'unknown-order',
    out_refund_no: 'R1',
    amount: { refund: 1, total: 1, currency: 'CNY' },
  });
  const { mchId, mchSerial } = shop.config;
  const merchant = { mchId, mchSerial, privateKey: parseKeys(shop.config).privateKey, ...changes };
  const request = {
    method: 'POST',
    pathAndQuery: changes.signedPath ?? PATH,
    body: changes.signedBody ?? body,
    nowMs: changes.nowMs ?? Date.now(),
  };
  const genuine = authorizationHeader(merchant, request);
  const authorization = changes.header ? changes.header(genuine) : genuine;
  const response = await fetch(shop.pay.url + PATH, {
    method: 'POST',
    body,
    headers: authorization ? { authorization } : {},
  });
  const answer = (await response.json()) as { code: string; message: string };
  return {
    status: response.status,
    code: answer.code,
    message: answer.message,
    signed: response.headers.has('wechatpay-signature'),
  };
}

describe('Authorization', () => {
  it('a genuine one is let in, and the answer is signed although it refuses', async () => {
    expect(await ask()).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS', signed: true });
  });

  it.each<[string, Changes]>([
    ['a body changed on its way', { signedBody: '{}' }],
    ['a path changed on its way', { signedPath: `${PATH}?x=1` }],
    ['an unknown merchant', { mchId: '1900000000' }],
    ['another serial', { mchSerial: 'AB12' }],
    ['a time more than five minutes ago', { nowMs: Date.now() - 310_000 }],
    ['a time more than five minutes ahead', { nowMs: Date.now() + 310_000 }],
    ['no header', { header: () => undefined }],
    ['another type', { header: (genuine) => genuine.replace('WECHATPAY2-SHA256-RSA2048', 'Bearer') }],
    ['no parts', { header: () => 'WECHATPAY2-SHA256-RSA2048' }],
    ['a wrong signature', { header: (genuine) => genuine.replace(/signature="./, 'signature="~') }],
    ['no nonce', { header: (genuine) => genuine.replace(/nonce_str="\w+"/, 'nonce_str=""') }],
    [
      'another time than was signed',
      {
        header: (genuine) =>
          genuine.replace(/timestamp="(\d+)"/, (_, at: string) => `timestamp="${Number(at) - 1}"`),
      },
    ],
  ])('%s is refused, unsigned', async (_, changes) => {
    expect(await ask(changes)).toMatchObject({ status: 401, code: 'SIGN_ERROR', signed: false });
  });

  it('a request that is sent a second time is refused, as its nonce was used', async () => {
    let kept = '';
    expect(await ask({ header: (genuine) => (kept = genuine) })).toMatchObject({ status: 404 });
    expect(await ask({ header: () => kept })).toMatchObject({ status: 401, message: 'nonce_str已被使用' });
  });

  it('the parts may come in any order', async () => {
    const reorder = (genuine: string): string => {
      const [type, rest] = genuine.split(/ (.*)/s);
      return `${type} ${rest?.split(',').reverse().join(',')}`;
    };
    expect(await ask({ header: reorder })).toMatchObject({ status: 404 });
  });
});
