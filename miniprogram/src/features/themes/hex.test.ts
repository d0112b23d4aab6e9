import { typedHex } from './hex';

test('a colour is taken as people type it, and stored in one form', () => {
  expect(typedHex('#4B3b86')).toBe('#4b3b86');
  expect(typedHex(' 4b3b86 ')).toBe('#4b3b86');
});

test('what is not yet a colour, or never will be, is none', () => {
  for (const text of ['', '#', '#4b3b8', '#4b3b866', '#4b3b8g', 'red', '#fff'])
    expect(typedHex(text)).toBeUndefined();
});
