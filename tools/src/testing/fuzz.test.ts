import type { CallAnswer } from '@fangzhen/contracts';
import type { Stage } from '../stage';
import { expectSafe } from './fuzz';

const refusal = (code: string): CallAnswer<unknown> => ({
  ok: false,
  error: { code: code as 'BAD_INPUT', message: '提交的内容有误' },
  nowMs: 1,
});
/** A stage whose function answers so, and whose collections hold so many documents after so many calls. */
function stageOf(
  answer: (input: unknown) => CallAnswer<unknown>,
  documents: (calls: number) => number,
): Stage {
  let calls = 0;
  return {
    answer: (_person: string, _fn: string, _action: string, input: unknown) => {
      calls += 1;
      return Promise.resolve(answer(input));
    },
    cloud: {
      commits: () => documents(calls),
      export: () => Promise.resolve(Array.from({ length: documents(calls) }, () => ({}))),
    },
  } as unknown as Stage;
}
const fuzzed = { person: 'lin', fn: 'orders', action: 'one', input: { orderId: 'x' }, watch: ['orders'] };
const safe = (stage: Stage) => expectSafe(stage, fuzzed);

test('a function that refuses everything and changes nothing is safe', async () => {
  await safe(
    stageOf(
      () => refusal('BAD_INPUT'),
      () => 3,
    ),
  );
});

test('a bug, a code that is not on the list, and a refusal that changed something are found', async () => {
  await expect(
    safe(
      stageOf(
        () => refusal('INTERNAL'),
        () => 3,
      ),
    ),
  ).rejects.toThrow();
  await expect(
    safe(
      stageOf(
        () => refusal('OOPS'),
        () => 3,
      ),
    ),
  ).rejects.toThrow();
  await expect(
    safe(
      stageOf(
        () => refusal('BAD_INPUT'),
        (calls) => calls,
      ),
    ),
  ).rejects.toThrow();
});

test('inputs are of every wrong kind: missing, of another type, added to, and nothing like it', async () => {
  const seen: unknown[] = [];
  await safe(
    stageOf(
      (input) => (seen.push(input), refusal('BAD_INPUT')),
      () => 0,
    ),
  );
  const objects = seen.filter((one): one is object => typeof one === 'object' && one !== null);
  expect(seen.length).toBeGreaterThan(objects.length);
  expect(objects.some((one) => !('orderId' in one))).toBe(true);
  expect(objects.some((one) => 'orderId' in one && typeof one.orderId !== 'string')).toBe(true);
  expect(objects.some((one) => 'orderId' in one && Object.keys(one).length > 1)).toBe(true);
});
