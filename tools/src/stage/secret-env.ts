import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { merchantPrefix } from '@fangzhen/payments';
import { makeMerchant, type MerchantEnv } from '@fangzhen/payments/local';
import { inRoot } from '../lib/root';

const HEAD = `# Made at the first start; git ignores it. Demo merchants of the local WeChat Pay, and keys for the demo's phone numbers: worth nothing
# anywhere else. For the real WeChat Pay put your merchants' values here.
`;

/** The brands of the demo group that take their own money; all others are paid to the group. */
export const OWN_MERCHANTS = ['loom'];

/**
 * What of the functions' environment nobody else may know, from an env file of NAME=value lines: the group's merchant under WXPAY_…, a
 * brand's own under WXPAY_<BRAND>_…, and the keys of members' phone numbers. What it does not name is made and written there.
 */
export function secretEnv(file = inRoot('.env')): MerchantEnv & Record<string, string> {
  const known = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const missing = [undefined, ...OWN_MERCHANTS].filter(
    (brandId) => !known[`${merchantPrefix(brandId)}MCH_PRIVATE_KEY`],
  );
  const keys = known['MEMBER_PHONE_KEYS'] ? [] : [phoneKeys()];
  if (missing.length + keys.length === 0) return known as MerchantEnv;
  const made = Object.assign({}, ...missing.map(demoMerchant), ...keys) as Record<string, string>;
  const lines = Object.entries(made).map(([name, value]) => `${name}=${value}\n`);
  if (existsSync(file)) {
    appendFileSync(file, `\n${HEAD}${lines.join('')}`);
    return { ...known, ...made } as MerchantEnv;
  }
  return writeOnce(file, HEAD + lines.join('')) ? (made as MerchantEnv) : secretEnv(file);
}

const newKey = () => randomBytes(32).toString('hex');
const phoneKeys = () => ({ MEMBER_PHONE_KEYS: `k1:${newKey()}`, MEMBER_PHONE_INDEX_KEY: newKey() });

function demoMerchant(brandId: string | undefined): Record<string, string> {
  const entries = Object.entries(makeMerchant().env);
  return Object.fromEntries(entries.map(([name, value]) => [ofBrand(name, brandId), value]));
}

/** The name that a value of the group's merchant has for a brand's own. */
export const ofBrand = (name: string, brandId: string | undefined): string =>
  name.replace(merchantPrefix(), merchantPrefix(brandId));

/** Two first starts at the same time must end up with the same keys: the first whole file wins. */
function writeOnce(file: string, text: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text, { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** NAME=value lines; quotes around a value are taken off, `#` begins a comment line. */
export function parseEnv(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/gm)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name, value.replace(/^(['"])(.*)\1$/, '$2')]),
  );
}
