import { ServerClock } from './clock';

test('the phone may be hours off: the offset comes from the middle of the round trip', () => {
  const clock = new ServerClock();
  clock.note(1_000_000, 5_000, 5_100);
  expect(clock.at(5_050)).toBe(1_000_000);
  expect(clock.at(65_050)).toBe(1_060_000);
});

test('a slow answer does not spoil what a fast one told', () => {
  const clock = new ServerClock();
  clock.note(1_000_000, 0, 20);
  clock.note(1_003_900, 2_000, 4_000);
  expect(clock.at(10)).toBe(1_000_000);
});

test('a faster answer replaces a slower one', () => {
  const clock = new ServerClock();
  clock.note(1_000_900, 0, 1_000);
  clock.note(1_001_005, 1_000, 1_010);
  expect(clock.at(1_005)).toBe(1_001_005);
});

test('when the cloud’s clock is moved, even a slow answer moves ours', () => {
  const clock = new ServerClock();
  clock.note(1_000_000, 0, 20);
  clock.note(87_400_000, 1_000, 1_500);
  expect(clock.at(1_250)).toBe(87_400_000);
});
