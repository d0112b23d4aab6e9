import { typedHours, weekOf } from './sellHours';

const span = (openMinute: number, closeMinute: number) => [{ openMinute, closeMinute }];

test('the same span on each of the days; what ends before it begins ends the next day', () => {
  expect(weekOf({ days: [1, 6], from: '7:30', to: '10：00' })).toEqual([
    ...[[], span(450, 600), [], [], [], [], span(450, 600)],
  ]);
  expect(weekOf({ days: [0], from: '22:00', to: '02:00' })![0]).toEqual(span(1320, 1560));
  expect(weekOf({ days: [0], from: '00:00', to: '24:00' })![0]).toEqual(span(0, 1440));
});

test.each([
  { days: [], from: '07:00', to: '10:00' },
  { days: [1], from: '', to: '10:00' },
  { days: [1], from: '7', to: '10:00' },
  { days: [1], from: '07:60', to: '10:00' },
  { days: [1], from: '24:00', to: '10:00' },
  { days: [1], from: '07:00', to: '25:00' },
])('%j is no week yet', (typed) => expect(weekOf(typed)).toBeUndefined());

test('what a product has is what the form begins with, and gives the same again', () => {
  for (const typed of [
    { days: [1, 2, 3, 4, 5], from: '07:00', to: '10:30' },
    { days: [5, 6], from: '18:00', to: '02:00' },
    { days: [0], from: '00:00', to: '24:00' },
  ])
    expect(typedHours(weekOf(typed))).toEqual(typed);
  expect(typedHours(undefined).days).toHaveLength(7);
});
