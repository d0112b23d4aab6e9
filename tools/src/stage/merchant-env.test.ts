import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { merchantFromEnv } from '@fangzhen/payments/local';
import { merchantEnv, parseEnv } from './merchant-env';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'env-')), '.env');

test('demo keys are made once, and are those of a merchant', () => {
  const file = newFile();
  const env = merchantEnv(file);
  expect(merchantFromEnv(env).mchId).toBe(env.WXPAY_MCH_ID);
  expect(merchantEnv(file)).toEqual(env);
});

test('what stands in the file is kept', () => {
  const file = newFile();
  writeFileSync(file, 'OTHER=1');
  const env = merchantEnv(file);
  expect(parseEnv(readFileSync(file, 'utf8'))).toEqual({ OTHER: '1', ...env });
});

test("a merchant's own values are used", () => {
  const file = newFile();
  const own = { ...merchantEnv(newFile()), WXPAY_MCH_ID: '1900000001' };
  writeFileSync(
    file,
    Object.entries(own)
      .map(([name, value]) => `${name}="${value}"`)
      .join('\r\n'),
  );
  expect(merchantEnv(file)).toEqual(own);
});

test('comments and blank lines are no values', () => {
  expect(parseEnv('# A=1\n\n B = x y \nC=')).toEqual({ B: 'x y', C: '' });
});
