import { validity } from './validity';

const at = (moment: string) => Date.parse(`${moment}+08:00`);
const nowMs = at('2026-11-23T10:00:00');
const until = (expires: string, from = '2026-11-01T00:00:00') =>
  validity({ validFromMs: at(from), expiresAtMs: at(expires) }, nowMs);

test('far away: its last day', () =>
  expect(until('2026-12-01T23:59:59')).toEqual({ text: '2026.12.01 到期', soon: false }));
test('within a week: in how many days', () => {
  expect(until('2026-11-30T23:59:59')).toEqual({ text: '7 天后到期', soon: true });
  expect(until('2026-11-23T23:59:59')).toEqual({ text: '今天到期', soon: true });
});
test('over: the day it ended, and nothing is soon', () =>
  expect(until('2026-11-23T09:59:59')).toEqual({ text: '2026.11.23 到期', soon: false }));
test('not yet: from when', () =>
  expect(until('2026-12-30T23:59:59', '2026-12-01T00:00:00')).toEqual({
    text: '2026.12.01 起可用',
    soon: false,
  }));
