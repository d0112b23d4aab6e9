import { scannedCode, typed } from './code';

test('digits are taken until the code is full', () => {
  expect([...'123456789'].reduce(typed, '')).toBe('12345678');
});

test('a scan counts only when it is a pickup code and nothing else', () => {
  expect(scannedCode('12345678')).toBe('12345678');
  expect(scannedCode(' 1234 5678\n')).toBe('12345678');
  expect(scannedCode('1234567')).toBeUndefined();
  expect(scannedCode('123456789')).toBeUndefined();
  expect(scannedCode('https://example.com/12345678')).toBeUndefined();
  expect(scannedCode('12a45678')).toBeUndefined();
});
