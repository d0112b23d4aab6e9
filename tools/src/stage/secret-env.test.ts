import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { merchantFromEnv } from '@fangzhen/payments/local';
import { secretEnv, parseEnv } from './secret-env';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'env-')), '.env');

test('demo keys are made once, those of a merchant and those that phone numbers are sealed with', () => {
  const file = newFile();
  const env = secretEnv(file);
  expect(merchantFromEnv(env).mchId).toBe(env.WXPAY_MCH_ID);
  expect(env['MEMBER_PHONE_KEYS']).toMatch(/^k1:[0-9a-f]{64}$/);
  expect(env['MEMBER_PHONE_INDEX_KEY']).toMatch(/^[0-9a-f]{64}$/);
  expect(secretEnv(file)).toEqual(env);
});

test('what stands in the file is kept', () => {
  const file = newFile();
  writeFileSync(file, 'OTHER=1');
  const env = secretEnv(file);
  expect(parseEnv(readFileSync(file, 'utf8'))).toEqual({ OTHER: '1', ...env });
});

test("a merchant's own values are used", () => {
  const file = newFile();
  const own = { ...secretEnv(newFile()), WXPAY_MCH_ID: '1900000001' };
  writeFileSync(
    file,
    Object.entries(own)
      .map(([name, value]) => `${name}="${value}"`)
      .join('\r\n'),
  );
  expect(secretEnv(file)).toEqual(own);
});

test('comments and blank lines are no values', () => {
  expect(parseEnv('# A=1\n\n B = x y \nC=')).toEqual({ B: 'x y', C: '' });
});
