import { readAnswer } from './envelope';
import { CloudError } from './error';

const caught = (raw: unknown, noteTime: (nowMs: number) => void = () => {}) => {
  try {
    readAnswer(raw, 'r1', noteTime);
  } catch (error) {
    return error as CloudError;
  }
  throw new Error('was accepted');
};

test('an ok answer gives its data and tells the time', () => {
  const times: number[] = [];
  expect(readAnswer({ ok: true, data: { n: 1 }, nowMs: 7 }, 'r1', (ms) => times.push(ms))).toEqual({ n: 1 });
  expect(times).toEqual([7]);
});

test('a refused answer throws with code, sentence, details and the request’s id, and tells the time', () => {
  const times: number[] = [];
  const error = { code: 'SOLD_OUT', message: '卖完了', details: { left: 0 } };
  expect(caught({ ok: false, error, nowMs: 8 }, (ms) => times.push(ms))).toMatchObject({
    ...error,
    requestId: 'r1',
  });
  expect(times).toEqual([8]);
});

test.each([
  ['nothing', undefined],
  ['a time-out’s report', { errorCode: -1, errorMessage: 'Invoking task timed out after 3 seconds' }],
  ['a page', '<html></html>'],
  ['an answer without a time', { ok: true, data: 1 }],
  ['an error without a code', { ok: false, error: { message: 'x' }, nowMs: 1 }],
])('%s is no answer', (_, raw) => {
  expect(caught(raw)).toBeInstanceOf(CloudError);
  expect(caught(raw).code).toBe('NO_ANSWER');
});
