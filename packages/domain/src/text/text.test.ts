import { optionText } from './optionText';
import { yuan } from './yuan';

test.each([
  [0, '¥0'],
  [5, '¥0.05'],
  [600, '¥6'],
  [650, '¥6.50'],
  [123_456_789, '¥1234567.89'],
  [-300, '−¥3'],
])('%d fen reads %s', (fen, text) => expect(yuan(fen)).toBe(text));

test('options are read in their order; a product without options has no text', () => {
  expect(optionText(['大杯', '热'])).toBe('大杯 / 热');
  expect(optionText([])).toBe('');
});
