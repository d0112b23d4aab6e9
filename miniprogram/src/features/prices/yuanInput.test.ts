import { parseYuan, typedYuan } from './yuanInput';

test.each([
  ['15', 1500],
  [' 15.5 ', 1550],
  ['15.05', 1505],
  ['0.01', 1],
  ['1234567.89', 123_456_789],
])('%s is %d fen', (text, fen) => {
  expect(parseYuan(text)).toBe(fen);
});

test.each(['', '0', '0.00', '1.234', '-5', '1e3', '１５', '12345678', '.5', '5.', 'abc'])(
  '%s is no price',
  (text) => {
    expect(parseYuan(text)).toBeUndefined();
  },
);

test('what is shown is what is read', () => {
  for (let fen = 1; fen < 30_000; fen += 7) expect(parseYuan(typedYuan(fen))).toBe(fen);
});
