import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { PayError } from './errors';

/** What a merchant needs to speak with WeChat Pay. Keys are PEM text. */
export interface PayConfig {
  /** Where the v3 API answers, without a path. */
  apiBase: string;
  mchId: string;
  /** Serial number of the merchant's API certificate, whose private key follows. */
  mchSerial: string;
  mchPrivateKeyPem: string;
  /** The 32 bytes that notices are encrypted with. */
  apiV3Key: string;
  /** `PUB_KEY_ID_…`: names the WeChat Pay public key (微信支付公钥) that answers and notices are signed with. */
  publicKeyId: string;
  publicKeyPem: string;
  /** Where WeChat Pay reaches this merchant's cloud: notify URLs start with it. No path, no trailing slash. */
  notifyBase: string;
  /** Longest wait for one attempt of one call; 4,000 ms when absent. */
  timeoutMs?: number;
}

const REAL_API = 'https://api.mch.weixin.qq.com';
/** What is a merchant's own; a brand's merchant has them under `WXPAY_<BRAND>_`. */
export const MERCHANT_NAMES = [
  'MCH_ID',
  'MCH_SERIAL',
  'MCH_PRIVATE_KEY',
  'API_V3_KEY',
  'PUBLIC_KEY_ID',
  'PUBLIC_KEY',
] as const;

const fail = (sentence: string): never => {
  throw new PayError('NOT_CONFIGURED', `WeChat Pay is not configured: ${sentence}`);
};

/** `URL.canParse` is younger than the Node 18.15 of WeChat Cloud. */
function isUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Environment values hold no line breaks everywhere: PEM comes as it is, with `\n` spelled out, or in Base64. */
function pemFrom(name: string, value: string): string {
  const text = value.includes('-----BEGIN') ? value : Buffer.from(value, 'base64').toString('utf8');
  if (!text.includes('-----BEGIN')) fail(`${name} is neither PEM nor PEM in Base64.`);
  return text.replaceAll('\\n', '\n').trim();
}

/** Parses both keys. Throws NOT_CONFIGURED naming the one that cannot be read. */
export function parseKeys(config: PayConfig): { privateKey: KeyObject; publicKey: KeyObject } {
  const parse = (name: string, make: () => KeyObject): KeyObject => {
    try {
      return make();
    } catch {
      return fail(`${name} is not a key that can be read.`);
    }
  };
  return {
    privateKey: parse('WXPAY_MCH_PRIVATE_KEY', () => createPrivateKey(config.mchPrivateKeyPem)),
    publicKey: parse('WXPAY_PUBLIC_KEY', () => createPublicKey(config.publicKeyPem)),
  };
}

/**
 * The configuration in a function's environment (names WXPAY_…; WXPAY_API_BASE defaults to the real API).
 *
 * @param brandId reads the merchant of this brand's own instead of the group's: `WXPAY_<BRAND>_MCH_ID` and so on
 * @throws PayError NOT_CONFIGURED with one sentence naming what is missing or malformed; it never repeats a value.
 */
export function payConfigFromEnv(env: Record<string, string | undefined>, brandId?: string): PayConfig {
  const value = (name: string): string => (env[name] ?? '').trim();
  const own = (name: (typeof MERCHANT_NAMES)[number]) => merchantPrefix(brandId) + name;
  const missing = [...MERCHANT_NAMES.map(own), 'WXPAY_NOTIFY_BASE'].filter((name) => !value(name));
  if (missing.length > 0) fail(`${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`);
  const config: PayConfig = {
    apiBase: (value('WXPAY_API_BASE') || REAL_API).replace(/\/+$/, ''),
    mchId: value(own('MCH_ID')),
    mchSerial: value(own('MCH_SERIAL')),
    mchPrivateKeyPem: pemFrom(own('MCH_PRIVATE_KEY'), value(own('MCH_PRIVATE_KEY'))),
    apiV3Key: value(own('API_V3_KEY')),
    publicKeyId: value(own('PUBLIC_KEY_ID')),
    publicKeyPem: pemFrom(own('PUBLIC_KEY'), value(own('PUBLIC_KEY'))),
    notifyBase: value('WXPAY_NOTIFY_BASE').replace(/\/+$/, ''),
  };
  if (!isUrl(config.apiBase)) fail('WXPAY_API_BASE is not a URL.');
  if (!isUrl(config.notifyBase)) fail('WXPAY_NOTIFY_BASE is not a URL.');
  if (Buffer.byteLength(config.apiV3Key) !== 32) fail(`${own('API_V3_KEY')} is not 32 bytes long.`);
  if (!config.publicKeyId.startsWith('PUB_KEY_ID_'))
    fail(`${own('PUBLIC_KEY_ID')} does not start with PUB_KEY_ID_.`);
  parseKeys(config);
  return config;
}

/** What a merchant's names in the environment begin with. */
export const merchantPrefix = (brandId?: string): string =>
  brandId === undefined ? 'WXPAY_' : `WXPAY_${brandId.toUpperCase().replaceAll('-', '_')}_`;

/** Whether the environment names a merchant of the brand's own. */
export const hasOwnMerchant = (env: Record<string, string | undefined>, brandId: string): boolean =>
  Boolean(env[`${merchantPrefix(brandId)}MCH_ID`]?.trim());

/** The brands, by the prefixes of their names in the environment, that have a merchant of their own. */
export function ownMerchants(env: Record<string, string | undefined>): string[] {
  const brands = Object.keys(env).map((name) => /^WXPAY_(\w+)_MCH_ID$/.exec(name)?.[1]);
  return brands.filter((brand) => brand !== undefined && hasOwnMerchant(env, brand)) as string[];
}
