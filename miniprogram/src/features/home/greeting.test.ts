import { greetingAt } from './greeting';

test.each([
  ['00:30', '夜深了'],
  ['04:59', '夜深了'],
  ['05:00', '早上好'],
  ['10:59', '早上好'],
  ['11:00', '中午好'],
  ['13:00', '下午好'],
  ['18:00', '晚上好'],
  ['23:00', '夜深了'],
])('at %s in Shanghai one says %s', (clock, greeting) => {
  expect(greetingAt(Date.parse(`2026-11-23T${clock}:00+08:00`))).toBe(greeting);
});
