import { appendFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { makeMerchant, type MerchantEnv } from '@fangzhen/payments/local';
import { inRoot } from '../lib/root';

const HEAD = `# Made at the first start; git ignores it. A demo merchant of the local WeChat Pay: worth nothing anywhere else.
# For the real WeChat Pay put your merchant's values here.
`;

/**
 * The merchant's half of the functions' environment, from an env file of NAME=value lines; a demo merchant with fresh
 * keys is written there when it names none.
 */
export function merchantEnv(file = inRoot('.env')): MerchantEnv {
  const known = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  if (known.WXPAY_MCH_PRIVATE_KEY) return known as MerchantEnv;
  const { env } = makeMerchant();
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  if (existsSync(file)) {
    appendFileSync(file, `\n${HEAD}${lines.join('')}`);
    return env;
  }
  return writeOnce(file, HEAD + lines.join('')) ? env : merchantEnv(file);
}

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
