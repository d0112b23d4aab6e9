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
const NEEDED = [
  'WXPAY_MCH_ID',
  'WXPAY_MCH_SERIAL',
  'WXPAY_MCH_PRIVATE_KEY',
  'WXPAY_API_V3_KEY',
  'WXPAY_PUBLIC_KEY_ID',
  'WXPAY_PUBLIC_KEY',
  'WXPAY_NOTIFY_BASE',
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
 * Throws PayError NOT_CONFIGURED with one sentence naming what is missing or malformed; it never repeats a value.
 */
export function payConfigFromEnv(env: Record<string, string | undefined>): PayConfig {
  const missing = NEEDED.filter((name) => !env[name]?.trim());
  if (missing.length > 0) fail(`${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`);
  const value = (name: string): string => (env[name] ?? '').trim();
  const config: PayConfig = {
    apiBase: (value('WXPAY_API_BASE') || REAL_API).replace(/\/+$/, ''),
    mchId: value('WXPAY_MCH_ID'),
    mchSerial: value('WXPAY_MCH_SERIAL'),
    mchPrivateKeyPem: pemFrom('WXPAY_MCH_PRIVATE_KEY', value('WXPAY_MCH_PRIVATE_KEY')),
    apiV3Key: value('WXPAY_API_V3_KEY'),
    publicKeyId: value('WXPAY_PUBLIC_KEY_ID'),
    publicKeyPem: pemFrom('WXPAY_PUBLIC_KEY', value('WXPAY_PUBLIC_KEY')),
    notifyBase: value('WXPAY_NOTIFY_BASE').replace(/\/+$/, ''),
  };
  if (!isUrl(config.apiBase)) fail('WXPAY_API_BASE is not a URL.');
  if (!isUrl(config.notifyBase)) fail('WXPAY_NOTIFY_BASE is not a URL.');
  if (Buffer.byteLength(config.apiV3Key) !== 32) fail('WXPAY_API_V3_KEY is not 32 bytes long.');
  if (!config.publicKeyId.startsWith('PUB_KEY_ID_'))
    fail('WXPAY_PUBLIC_KEY_ID does not start with PUB_KEY_ID_.');
  parseKeys(config);
  return config;
}
