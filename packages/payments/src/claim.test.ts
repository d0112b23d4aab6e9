import { readClaim } from './claim';
import { encryptResource } from './signature';

const API_V3_KEY = '0123456789abcdef0123456789abcdef';
const headers = (signature: string) => ({
  'wechatpay-timestamp': '1',
  'wechatpay-nonce': 'n',
  'wechatpay-signature': signature,
  'wechatpay-serial': 's',
});

function sealed(resource: object, id = 'EV-1', key = API_V3_KEY): string {
  const nonce = 'fdasflkja484';
  const ciphertext = encryptResource(JSON.stringify(resource), key, nonce, '');
  return JSON.stringify({
    ...{ id, event_type: 'TRANSACTION.SUCCESS' },
    resource: { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: '' },
  });
}
const trade = {
  ...{ appid: 'wx1', mchid: '1', out_trade_no: 'order-1', trade_state: 'SUCCESS' },
  amount: { total: 500 },
};
const read = (body: string, signature = 'x') =>
  readClaim({ apiV3Key: API_V3_KEY }, { headers: headers(signature), body });

test('what is sealed with the merchant’s key is read whole', () => {
  expect(read(sealed(trade))).toEqual({
    ...{ noticeId: 'EV-1', eventType: 'TRANSACTION.SUCCESS', isSealedForUs: true, looksLikeProbe: false },
    ...{ outTradeNo: 'order-1', amountFen: 500 },
  });
});

test('what is sealed with another key tells its number only', () => {
  expect(read(sealed(trade, 'EV-1', 'f'.repeat(32)))).toEqual({
    ...{ noticeId: 'EV-1', eventType: 'TRANSACTION.SUCCESS', isSealedForUs: false, looksLikeProbe: false },
  });
});

test('a probe is known by its signature', () => {
  expect(read('{}', 'WECHATPAY/SIGNTEST/abc').looksLikeProbe).toBe(true);
});

test.each(['', '{}', 'null', '[]', '\u0000', '{"id":1}', sealed({ out_trade_no: 5 }), sealed([])])(
  'nothing that anybody sends is more than it can be: %j',
  (body) => {
    expect(read(body)).not.toHaveProperty('outTradeNo');
  },
);

test('what is kept of it is short and plain, whatever it holds', () => {
  const claim = read(sealed({ ...trade, out_trade_no: `<b>${'x'.repeat(999)}` }, `a\nb"${'y'.repeat(999)}`));
  for (const text of [claim.noticeId!, claim.outTradeNo!]) expect(text).toMatch(/^[\w.:|*@/-]{1,64}$/);
});
