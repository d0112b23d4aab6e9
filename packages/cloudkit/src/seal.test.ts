import { keyedHash, seal, sealKeys, unseal } from './seal';

const [ONE, TWO, INDEX] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
const PHONE = '13812341234';

test('what was sealed opens with its own key, also after a newer one seals; not beside something else, and not once its key is gone', () => {
  const old = seal(sealKeys(`k1:${ONE}`, INDEX), PHONE, 'a');
  const both = sealKeys(`k2:${TWO}, k1:${ONE}`, INDEX);
  expect(unseal(both, old, 'a')).toBe(PHONE);
  expect(seal(both, PHONE, 'a').keyId).toBe('k2');
  expect(() => unseal(both, old, 'b')).toThrow();
  expect(() => unseal(sealKeys(`k2:${TWO}`, INDEX), old, 'a')).toThrow('key k1');
});

test('the same number is never sealed the same way twice, nothing of it is there to read, and a changed one does not open', () => {
  const keys = sealKeys(`k1:${ONE}`, INDEX);
  const [first, second] = [seal(keys, PHONE, 'a'), seal(keys, PHONE, 'a')];
  expect(first.data).not.toBe(second.data);
  expect(JSON.stringify(first)).not.toContain(PHONE);
  const changed = { ...first, data: `${first.data.startsWith('0') ? '1' : '0'}${first.data.slice(1)}` };
  expect(() => unseal(keys, changed, 'a')).toThrow();
});

test('a hash is the same whichever key seals, and another with another key for hashes', () => {
  const hash = keyedHash(sealKeys(`k1:${ONE}`, INDEX), PHONE);
  expect(keyedHash(sealKeys(`k2:${TWO}`, INDEX), PHONE)).toBe(hash);
  expect(keyedHash(sealKeys(`k1:${ONE}`, TWO), PHONE)).not.toBe(hash);
});

test.each([
  [undefined, INDEX, 'MEMBER_PHONE_KEYS'],
  [`k1:${ONE.slice(1)}`, INDEX, 'MEMBER_PHONE_KEYS'],
  [`k1:${ONE}`, undefined, 'MEMBER_PHONE_INDEX_KEY'],
])('keys %s and %s are refused, naming %s and no key', (keys, index, name) => {
  expect(() => sealKeys(keys, index)).toThrow(name);
  expect(() => sealKeys(keys, index)).not.toThrow(ONE.slice(1));
});
