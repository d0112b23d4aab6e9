import { callNumber, pickupDigits } from './pickupDigits';

test('eight digits are read in two groups; the last one is called out', () => {
  expect(pickupDigits('12345678')).toBe('1234 5678');
  expect(callNumber('12345678')).toBe('5678');
});
