import { createPrivateKey, createPublicKey } from 'node:crypto';
import { makeKeyPair } from './local/keys';
import { signedHeaders } from './local/platform';
import { openNotice, type RawNotice } from './notice';
import { encryptResource } from './signature';

const NOW_MS = 1_750_000_000_000;
const API_V3_KEY = '0123456789abcdef0123456789abcdef';
const pair = makeKeyPair();
const platform = {
  publicKeyId: 'PUB_KEY_ID_1',
  publicKeyPem: pair.publicKeyPem,
  privateKey: createPrivateKey(pair.privateKeyPem),
};
const keys = {
  mchId: '1900000109',
  apiV3Key: API_V3_KEY,
  publicKeyId: 'PUB_KEY_ID_1',
  publicKey: createPublicKey(pair.publicKeyPem),
};

const transaction = {
  mchid: '1900000109',
  appid: 'wxd678efh567hg6787',
  out_trade_no: '1217752501201407033233368018',
  transaction_id: '4200000000201407033233368018',
  trade_state: 'SUCCESS',
  success_time: '2018-06-08T10:34:56+08:00',
  payer: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
  amount: { total: 100, payer_total: 90, currency: 'CNY' },
  a_field_of_next_year: true,
};

function notice(
  resource: object,
  changes: { eventType?: string; apiV3Key?: string; algorithm?: string; signedAtMs?: number } = {},
): RawNotice {
  const nonce = 'fdasflkja484';
  const ciphertext = encryptResource(
    JSON.stringify(resource),
    changes.apiV3Key ?? API_V3_KEY,
    nonce,
    'transaction',
  );
  const body = JSON.stringify({
    id: 'EV-2018022511223320873',
    event_type: changes.eventType ?? 'TRANSACTION.SUCCESS',
    resource: {
      algorithm: changes.algorithm ?? 'AEAD_AES_256_GCM',
      ciphertext,
      nonce,
      associated_data: 'transaction',
    },
  });
  return { headers: signedHeaders(platform, body, changes.signedAtMs ?? NOW_MS), body };
}

const open = (raw: RawNotice) => openNotice(keys, raw, NOW_MS);
const codeOf = (raw: RawNotice): string | undefined => {
  try {
    open(raw);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it('gives each order of a combined payment, with the app and the payer of the whole', () => {
  const order = (n: number, changes: object = {}) => ({
    mchid: `190000010${n}`,
    out_trade_no: `order-${n}`,
    transaction_id: `420000000${n}`,
    trade_state: 'SUCCESS',
    success_time: '2018-06-08T10:34:56+08:00',
    attach: 'order',
    amount: { total_amount: n * 100, payer_amount: n * 90, currency: 'CNY' },
    ...changes,
  });
  const combined = {
    combine_appid: 'wxd678efh567hg6787',
    combine_mchid: '1900000109',
    combine_out_trade_no: 'checkout-1',
    combine_payer_info: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
    sub_orders: [order(1), order(2)],
  };
  const { trades } = open(notice(combined));
  expect(trades).toEqual(
    [1, 2].map((n) => ({
      mchId: `190000010${n}`,
      appId: 'wxd678efh567hg6787',
      outTradeNo: `order-${n}`,
      state: 'SUCCESS',
      transactionId: `420000000${n}`,
      amountFen: n * 100,
      payerOpenId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
      successAtMs: Date.UTC(2018, 5, 8, 2, 34, 56),
      attach: 'order',
    })),
  );
  expect(codeOf(notice({ ...combined, combine_mchid: '1900000110' }))).toBe('BAD_NOTICE');
  const unpaid = { ...combined, sub_orders: [order(1), order(2, { amount: undefined })] };
  expect(codeOf(notice(unpaid))).toBe('BAD_NOTICE');
});

describe('openNotice', () => {
  it('gives the payment of a genuine notice, whatever the case of its headers', () => {
    const expected = {
      id: 'EV-2018022511223320873',
      eventType: 'TRANSACTION.SUCCESS',
      trades: [
        {
          mchId: '1900000109',
          appId: 'wxd678efh567hg6787',
          outTradeNo: '1217752501201407033233368018',
          state: 'SUCCESS',
          transactionId: '4200000000201407033233368018',
          amountFen: 100,
          payerOpenId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
          successAtMs: Date.UTC(2018, 5, 8, 2, 34, 56),
        },
      ],
    };
    const raw = notice(transaction);
    expect(open(raw)).toEqual(expected);
    const lower = Object.fromEntries(
      Object.entries(raw.headers).map(([name, value]) => [name.toLowerCase(), [value as string]]),
    );
    expect(open({ headers: lower, body: raw.body })).toEqual(expected);
  });

  it('gives a refund, and an event of a kind not known here without either', () => {
    const refund = {
      ...{
        mchid: '1900000109',
        out_trade_no: 'T1',
        transaction_id: '42',
        out_refund_no: 'R1',
        refund_id: '50',
      },
      ...{
        refund_status: 'ABNORMAL',
        amount: { total: 100, refund: 30, payer_total: 100, payer_refund: 30 },
      },
    };
    expect(open(notice(refund, { eventType: 'REFUND.ABNORMAL' })).refund).toMatchObject({
      outRefundNo: 'R1',
      state: 'ABNORMAL',
      refundFen: 30,
      totalFen: 100,
    });
    expect(open(notice({}, { eventType: 'COMPLAINT.CREATE' }))).toEqual({
      id: 'EV-2018022511223320873',
      eventType: 'COMPLAINT.CREATE',
      trades: [],
    });
  });
});

describe('who signed it and when', () => {
  it('I8: a notice without a signature, or with a wrong one, is refused', () => {
    const raw = notice(transaction);
    const without = (name: string) => ({ ...raw, headers: { ...raw.headers, [name]: undefined } });
    for (const name of Object.keys(raw.headers).filter((header) => header !== 'Wechatpay-Signature-Type')) {
      expect([name, codeOf(without(name))]).toEqual([name, 'BAD_SIGNATURE']);
    }
    const probe = {
      ...raw.headers,
      'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${raw.headers['Wechatpay-Signature'] as string}`,
    };
    expect(codeOf({ ...raw, headers: probe })).toBe('BAD_SIGNATURE');
    const stranger = { ...platform, privateKey: createPrivateKey(makeKeyPair().privateKeyPem) };
    expect(codeOf({ ...raw, headers: signedHeaders(stranger, raw.body, NOW_MS) })).toBe('BAD_SIGNATURE');
  });

  it('I8: a changed body, time or nonce is refused', () => {
    const raw = notice(transaction);
    expect(codeOf({ ...raw, body: raw.body.replace('EV-2018', 'EV-2019') })).toBe('BAD_SIGNATURE');
    expect(codeOf({ ...raw, body: `${raw.body} ` })).toBe('BAD_SIGNATURE');
    expect(
      codeOf({ ...raw, headers: { ...raw.headers, 'Wechatpay-Timestamp': String(NOW_MS / 1000 + 1) } }),
    ).toBe('BAD_SIGNATURE');
    expect(codeOf({ ...raw, headers: { ...raw.headers, 'Wechatpay-Nonce': 'another' } })).toBe(
      'BAD_SIGNATURE',
    );
  });

  it('I8: a notice signed with a key of another id is refused', () => {
    const raw = notice(transaction);
    expect(codeOf({ ...raw, headers: { ...raw.headers, 'Wechatpay-Serial': 'PUB_KEY_ID_2' } })).toBe(
      'BAD_SIGNATURE',
    );
  });

  it('I8: a genuine notice is stale after five minutes, and before its time', () => {
    expect(codeOf(notice(transaction, { signedAtMs: NOW_MS - 300_000 }))).toBeUndefined();
    expect(codeOf(notice(transaction, { signedAtMs: NOW_MS - 301_000 }))).toBe('STALE');
    expect(codeOf(notice(transaction, { signedAtMs: NOW_MS + 301_000 }))).toBe('STALE');
  });
});

describe('what a genuine signature does not excuse', () => {
  it.each([
    ['is for another merchant', notice({ ...transaction, mchid: '1900000110' })],
    ['was encrypted with another key', notice(transaction, { apiV3Key: 'f123456789abcdef0123456789abcdef' })],
    ['uses another algorithm', notice(transaction, { algorithm: 'AES_128_ECB' })],
    ['lacks the order number', notice({ ...transaction, out_trade_no: undefined })],
    ['is paid without an amount', notice({ ...transaction, amount: undefined })],
    ['is paid without a number', notice({ ...transaction, transaction_id: '' })],
    ['has half a fen', notice({ ...transaction, amount: { total: 99.5 } })],
    ['has a state nobody knows', notice({ ...transaction, trade_state: 'MAYBE' })],
    ['is a refund without its number', notice({ ...transaction }, { eventType: 'REFUND.SUCCESS' })],
  ])('I8: a signed notice that %s is refused', (_, raw) => {
    expect(codeOf(raw)).toBe('BAD_NOTICE');
  });

  it('I8: a signed body that is no notice is refused', () => {
    for (const body of ['', 'null', '[]', '{"id":1}', 'not JSON']) {
      expect(codeOf({ headers: signedHeaders(platform, body, NOW_MS), body })).toBe('BAD_NOTICE');
    }
  });
});
