import { createPayClient, payConfigFromEnv, PayError } from '.';
import { makeKeyPair, makeMerchant, merchantFromEnv } from './local/keys';

const pair = makeKeyPair();
const { env: merchant, setup } = makeMerchant({ mchId: '1900009191' });
const good = {
  ...merchant,
  WXPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0114232134912410000000000000',
  WXPAY_PUBLIC_KEY: pair.publicKeyPem,
  WXPAY_NOTIFY_BASE: 'https://pay.example.com/',
};

const failure = (env: Record<string, string | undefined>): PayError => {
  try {
    payConfigFromEnv(env);
  } catch (error) {
    if (error instanceof PayError) return error;
  }
  throw new Error('nothing was refused');
};

describe('payConfigFromEnv', () => {
  it('reads a whole configuration; the API defaults to the real one and no address ends with a slash', () => {
    const config = payConfigFromEnv(good);
    expect(config).toMatchObject({
      apiBase: 'https://api.mch.weixin.qq.com',
      mchId: '1900009191',
      notifyBase: 'https://pay.example.com',
    });
    expect(payConfigFromEnv({ ...good, WXPAY_API_BASE: 'http://127.0.0.1:9/' }).apiBase).toBe(
      'http://127.0.0.1:9',
    );
    expect(() => createPayClient(config)).not.toThrow();
  });

  it('a key may be PEM, PEM with \\n spelled out, or Base64', () => {
    const pem = Buffer.from(merchant.WXPAY_MCH_PRIVATE_KEY, 'base64').toString().trim();
    for (const value of [pem, pem.replaceAll('\n', '\\n'), Buffer.from(pem).toString('base64')]) {
      expect(payConfigFromEnv({ ...good, WXPAY_MCH_PRIVATE_KEY: value }).mchPrivateKeyPem).toBe(pem);
    }
  });

  it('one sentence names everything that is missing', () => {
    expect(failure({}).message).toBe(
      'WeChat Pay is not configured: WXPAY_MCH_ID, WXPAY_MCH_SERIAL, WXPAY_MCH_PRIVATE_KEY, WXPAY_API_V3_KEY, WXPAY_PUBLIC_KEY_ID, WXPAY_PUBLIC_KEY, WXPAY_NOTIFY_BASE are missing.',
    );
    expect(failure({ ...good, WXPAY_MCH_ID: ' ' })).toMatchObject({
      code: 'NOT_CONFIGURED',
      message: 'WeChat Pay is not configured: WXPAY_MCH_ID is missing.',
    });
  });

  it.each([
    ['WXPAY_API_V3_KEY', 'short', 'is not 32 bytes long'],
    ['WXPAY_PUBLIC_KEY_ID', '5157F09EFDC096DE15EBE81A47057A72', 'does not start with PUB_KEY_ID_'],
    ['WXPAY_MCH_PRIVATE_KEY', 'AAAA', 'is neither PEM nor PEM in Base64'],
    [
      'WXPAY_MCH_PRIVATE_KEY',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      'is not a key that can be read',
    ],
    ['WXPAY_NOTIFY_BASE', 'pay.example.com', 'is not a URL'],
    ['WXPAY_API_BASE', 'ftp://pay.example.com', 'is not a URL'],
  ])('a malformed %s is named, never repeated', (name, value, reason) => {
    const { message } = failure({ ...good, [name]: value });
    expect(message).toBe(`WeChat Pay is not configured: ${name} ${reason}.`);
  });

  it('a kept environment gives the same setup for the local server again', () => {
    expect(merchantFromEnv(merchant, { name: setup.name })).toEqual(setup);
    expect(() => merchantFromEnv({ ...merchant, WXPAY_MCH_SERIAL: '' })).toThrow(
      'WXPAY_MCH_SERIAL is missing',
    );
  });
});
