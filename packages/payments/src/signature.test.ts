import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Rsa } from 'wechatpay-axios-plugin';
import { makeKeyPair } from './local/keys';
import {
  authorizationHeader,
  decryptResource,
  encryptResource,
  isFresh,
  isSignedBy,
  paymentText,
  replyText,
  signText,
} from './signature';

/** Made with `openssl dgst -sha256 -sign` over the text that WeChat Pay's documentation gives as its example. */
const EXAMPLE = {
  text: 'wx8888888888888888\n1414561699\n5K8264ILTKCH16CQ2502SI8ZNMTM67VS\nprepay_id=wx201410272009395522657a690389285100\n',
  signature:
    'v195ow8in9+Q9Hvw6GRUcZ9YhsJQKIRvbOd/XRoN8aeyssm/vy/0x040GEeRQ/XVZ3ahcCfJqlEWXrNxUKY2+KpUCNjiDqTadGd/bXoDvQSP9ElJNplr2ZE9yf4rkafjEKnCQVLW00P+J50OjQgdgcVFmIvEf10GtyVGuuc99x0EjkVKyVzoMqY+cglhV7J9A1TmHHEN5wedRO/hs15Y+F0GrTBu6FDOuJrcU3zcTFdKqzxUznQVBQReRId1xc3CRuEdDXDKx/6DhYT7YZvawXXFGv6Ulkr7kMtb5ca1ShEWl2Z8dHBtIgNA1A4maBNDrp8kJIx+bBUggmA5xQ1N8A==',
  publicKeyPem: `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1NDGQrU9XoarFCQBYGxT
+NoelITKL+hEz6MZNJke0OryDth+9teoW73kafAvzFDZ9nly1XmTqEEhilRR/Rqy
s8W3wQfI5gLbD0uXdDGCRBgkX3LGfMMkW2zbkh8WLicV+1UJGmR28IZMLdawqV7a
EbiGaxwaMhA434y7Y5fwIp8u7nmpAFmGei/0AAD8hzxR5nDCTHTrLGc1pxY24EqD
0IBW54oNhrfG+qxzUgaw9Q7fTyxpQkGw4f5Y6x+GBSqXn5xfTAcOuHvhjVkl/IsI
lNeo0YOEkkytjGQrUMwWDSAwHFoNoGh+rvCoTfY51XqdrjibgBihP7pb2OaUTTZq
NQIDAQAB
-----END PUBLIC KEY-----`,
};

const pair = makeKeyPair();
const privateKey = createPrivateKey(pair.privateKeyPem);
const publicKey = createPublicKey(pair.publicKeyPem);

describe('signatures', () => {
  it('the documented payment text is built line by line, and a signature made elsewhere over it is accepted', () => {
    const text = paymentText(
      'wx8888888888888888',
      '1414561699',
      '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
      'prepay_id=wx201410272009395522657a690389285100',
    );
    expect(text).toBe(EXAMPLE.text);
    expect(isSignedBy(text, EXAMPLE.signature, createPublicKey(EXAMPLE.publicKeyPem))).toBe(true);
    expect(
      isSignedBy(
        text.replace('1414561699', '1414561698'),
        EXAMPLE.signature,
        createPublicKey(EXAMPLE.publicKeyPem),
      ),
    ).toBe(false);
  });

  it('what we sign the library verifies, and the other way round', () => {
    expect(Rsa.verify('拿铁\n', signText('拿铁\n', privateKey), pair.publicKeyPem)).toBe(true);
    expect(isSignedBy('拿铁\n', Rsa.sign('拿铁\n', pair.privateKeyPem), publicKey)).toBe(true);
  });

  it('a signature that is no Base64 or too short is refused, not an error', () => {
    for (const signature of ['', 'x', 'WECHATPAY/SIGNTEST/AAAA', '中文'])
      expect(isSignedBy('a', signature, publicKey)).toBe(false);
  });

  it('the documented answer text is time, nonce and body, also for an empty body', () => {
    const nonce = 'd824f2e086d3c1df967785d13fcd22ef';
    const body = '{"code_url":"weixin://wxpay/bizpayurl?pr=JyC91EIz1"}';
    expect(replyText('1722850421', nonce, body)).toBe(`1722850421\n${nonce}\n${body}\n`);
    expect(replyText(1722850421, nonce, '')).toBe(`1722850421\n${nonce}\n\n`);
  });

  it('the Authorization header signs method, path with query, time, nonce and body', () => {
    const request = {
      method: 'POST',
      pathAndQuery: '/v3/a?b=1',
      body: '{"c":"拿铁"}',
      nowMs: 1554208460_999,
    };
    const header = authorizationHeader({ mchId: '1900009191', mchSerial: 'AB12', privateKey }, request);
    const parts = Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map((m) => [m[1]!, m[2]!]));
    expect(header.startsWith('WECHATPAY2-SHA256-RSA2048 ')).toBe(true);
    expect(parts).toMatchObject({ mchid: '1900009191', serial_no: 'AB12', timestamp: '1554208460' });
    const text = `POST\n/v3/a?b=1\n1554208460\n${parts['nonce_str']}\n{"c":"拿铁"}\n`;
    expect(isSignedBy(text, parts['signature']!, publicKey)).toBe(true);
  });
});

describe('times', () => {
  it('a time is fresh within five minutes in both directions', () => {
    const nowMs = 1_700_000_000_000;
    expect([-300, 0, 300].map((seconds) => isFresh(String(nowMs / 1000 + seconds), nowMs))).toEqual([
      true,
      true,
      true,
    ]);
    expect([-301, 301].map((seconds) => isFresh(String(nowMs / 1000 + seconds), nowMs))).toEqual([
      false,
      false,
    ]);
    expect(['', 'x', '-1', '1e9', '99999999999999'].map((text) => isFresh(text, nowMs))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('AEAD_AES_256_GCM', () => {
  const key = '0123456789abcdefghijABCDEFGHIJ!!';
  /** Made with Python's `cryptography`. */
  const cipherText =
    'qHrkTWx3Hj+430nBEGM9xyu8CCIWK+uFnomq2tcXUlYbiPO4lNkPe/a8EHs3MtbMJlnqYnVDURSUyNDnc9V7+Gl3cL7qx6OaFEpxDC1AtGen';

  it('a ciphertext made elsewhere is decrypted, and ours is the same', () => {
    const plainText = '{"out_trade_no":"1217752501201407033233368018","备注":"拿铁"}';
    expect(decryptResource(cipherText, key, 'fdasflkja484', 'transaction')).toBe(plainText);
    expect(encryptResource(plainText, key, 'fdasflkja484', 'transaction')).toBe(cipherText);
  });

  it.each([
    ['key', () => decryptResource(cipherText, key.replace('0', '1'), 'fdasflkja484', 'transaction')],
    ['nonce', () => decryptResource(cipherText, key, 'fdasflkja485', 'transaction')],
    ['associated data', () => decryptResource(cipherText, key, 'fdasflkja484', 'refund')],
    ['ciphertext', () => decryptResource(cipherText.replace('q', 'r'), key, 'fdasflkja484', 'transaction')],
    ['length', () => decryptResource('qHrk', key, 'fdasflkja484', 'transaction')],
  ])('another %s is refused', (_, decrypt) => {
    expect(decrypt).toThrow();
  });
});
