import { createPublicKey, generateKeyPairSync, randomBytes, randomInt, type KeyObject } from 'node:crypto';
import { merchantPrefix, payConfigFromEnv } from '../config';

/** A merchant as the local WeChat Pay knows it: never its private key. */
export interface MerchantSetup {
  mchId: string;
  /** Serial number of the merchant's API certificate. */
  serial: string;
  publicKeyPem: string;
  apiV3Key: string;
  /** What payers see. */
  name: string;
  /** The apps bound to this merchant; orders for another one are refused. Any app when absent. */
  appIds?: string[];
}

/** The merchant's half of a function's environment. */
export type MerchantEnv = Record<
  'WXPAY_MCH_ID' | 'WXPAY_MCH_SERIAL' | 'WXPAY_MCH_PRIVATE_KEY' | 'WXPAY_API_V3_KEY',
  string
>;

export interface MerchantOptions {
  mchId?: string;
  name?: string;
  appIds?: string[];
  /** Read from an environment: a brand's own merchant instead of the group's. */
  brandId?: string;
}

const KEY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const randomText = (length: number): string =>
  Array.from({ length }, () => KEY_ALPHABET[randomInt(KEY_ALPHABET.length)]).join('');

/** An RSA 2048 pair, as merchants and WeChat Pay use. */
export function makeKeyPair(): { privateKeyPem: string; publicKeyPem: string } {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKeyPem: pair.privateKey, publicKeyPem: pair.publicKey };
}

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/**
 * A new merchant with fresh keys: `env` for the functions (the private key in Base64, one line),
 * `setup` for the local server. What is missing in `env` is in the started server's own `env`.
 */
export function makeMerchant(options: MerchantOptions = {}): { env: MerchantEnv; setup: MerchantSetup } {
  const env: MerchantEnv = {
    WXPAY_MCH_ID: options.mchId ?? `19${randomInt(10_000_000, 99_999_999)}`,
    WXPAY_MCH_SERIAL: randomBytes(20).toString('hex').toUpperCase(),
    WXPAY_MCH_PRIVATE_KEY: Buffer.from(makeKeyPair().privateKeyPem).toString('base64'),
    WXPAY_API_V3_KEY: randomText(32),
  };
  return { env, setup: merchantFromEnv(env, options) };
}

/**
 * The setup of a merchant whose environment was made earlier (an `.env` file that is kept).
 * Throws PayError NOT_CONFIGURED naming what is missing or malformed.
 */
export function merchantFromEnv(
  env: Record<string, string | undefined>,
  options: MerchantOptions = {},
): MerchantSetup {
  const prefix = merchantPrefix(options.brandId);
  // The merchant's own key stands in for WeChat Pay's, which is none of its setup.
  const own = {
    [`${prefix}PUBLIC_KEY_ID`]: 'PUB_KEY_ID_0',
    [`${prefix}PUBLIC_KEY`]: env[`${prefix}MCH_PRIVATE_KEY`],
  };
  const config = payConfigFromEnv({ ...env, ...own, WXPAY_NOTIFY_BASE: 'http://127.0.0.1' }, options.brandId);
  return {
    mchId: config.mchId,
    serial: config.mchSerial,
    publicKeyPem: spki(createPublicKey(config.mchPrivateKeyPem)),
    apiV3Key: config.apiV3Key,
    name: options.name ?? 'Demo merchant',
    ...(options.appIds ? { appIds: options.appIds } : {}),
  };
}
