import { clockText, countdownText, dateText, dayText, momentText, spanText, waitText } from './clock';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-03-08T10:00:00');

test('the clock is Shanghai’s wherever the phone is', () => {
  expect(clockText(Date.parse('2026-03-07T16:05:59Z'))).toBe('00:05');
  expect(clockText(at('2026-03-08T23:59:59'))).toBe('23:59');
});

test.each([
  ['2026-03-08T00:00:00', '今天'],
  ['2026-03-08T23:59:59', '今天'],
  ['2026-03-09T00:00:00', '明天'],
  ['2026-03-07T23:59:59', '昨天'],
  ['2026-03-10T08:00:00', '3月10日'],
  ['2027-01-02T08:00:00', '2027年1月2日'],
])('%s reads %s on 8 March 2026', (moment, text) => expect(dayText(at(moment), now)).toBe(text));

test('a moment is its day and its time', () => {
  expect(momentText(at('2026-03-08T22:30:00'), now)).toBe('今天 22:30');
  expect(dateText(at('2026-03-08T23:59:59'))).toBe('2026.03.08');
});

test('a countdown shows the second that is running and stops at zero', () => {
  expect([countdownText(899_001), countdownText(900_000), countdownText(1), countdownText(-5)]).toEqual([
    '15:00',
    '15:00',
    '00:01',
    '00:00',
  ]);
});

test('waiting time is told in minutes, then hours', () => {
  expect([30_000, 6.9 * 60_000, 65 * 60_000].map((ms) => waitText(now - ms, now))).toEqual([
    '不到 1 分钟',
    '6 分钟',
    '1 小时 5 分',
  ]);
});

test('a span of time is read with its day, from when until when', () => {
  const span = { startMs: at('2026-03-09T09:00:00'), endMs: at('2026-03-09T09:15:00') };
  expect(spanText(span, now)).toBe('明天 09:00–09:15');
});
