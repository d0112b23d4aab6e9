import { distanceText } from './distance';

test.each([
  [0, '10 m'],
  [4, '10 m'],
  [383, '380 m'],
  [994, '990 m'],
  [996, '1.0 km'],
  [2_440, '2.4 km'],
  [9_940, '9.9 km'],
  [9_960, '10 km'],
  [35_600, '36 km'],
])('%d metres reads %s', (meters, text) => expect(distanceText(meters)).toBe(text));
