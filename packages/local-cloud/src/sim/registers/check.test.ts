import { problemsOf } from './check';
import type { Attempt, History } from './record';

let clock = 0;
beforeEach(() => (clock = 0));

/** `r x 1 2`: reads x and sees 1 and 2. `a x 3`: appends 3 to x. */
function attempt(name: string, steps: string[], more: Partial<Attempt> = {}): Attempt {
  const parsed = steps.map((text) => {
    const [kind, key = '', ...values] = text.split(' ');
    return kind === 'r'
      ? { read: { key, seen: values.map(Number) } }
      : { append: { key, value: Number(values[0]) } };
  });
  return { name, steps: parsed, outcome: 'ok', beganAt: clock++, endedAt: clock++, ...more };
}
const at = (beganAt: number, endedAt: number) => ({ beganAt, endedAt });
const history = (final: Record<string, number[]>, ...attempts: Attempt[]): History => ({
  attempts,
  final: new Map(Object.entries(final)),
});

test('one after the other is fine', () => {
  const good = history(
    { x: [1, 2] },
    attempt('T1', ['r x', 'a x 1']),
    attempt('T2', ['r x 1', 'a x 2', 'r x 1 2']),
  );
  expect(problemsOf(good)).toEqual([]);
});

test('write skew is allowed: each missed what the other wrote', () => {
  const skew = history(
    { x: [1], y: [2] },
    attempt('T1', ['r y', 'a x 1'], at(0, 10)),
    attempt('T2', ['r x', 'a y 2'], at(0, 10)),
  );
  expect(problemsOf(skew)).toEqual([]);
});

test('an unanswered append may be there or not', () => {
  const unknown = { outcome: 'unknown' as const };
  expect(problemsOf(history({ x: [1] }, attempt('T1', ['a x 1'], unknown)))).toEqual([]);
  expect(problemsOf(history({ x: [] }, attempt('T1', ['a x 1'], unknown)))).toEqual([]);
});

test.each<[what: string, bad: () => History, said: RegExp]>([
  [
    'an acknowledged append is lost',
    () => history({ x: [] }, attempt('T1', ['a x 1'])),
    /acknowledged and is lost/,
  ],
  [
    'a refused append is there',
    () => history({ x: [1] }, attempt('T1', ['a x 1'], { outcome: 'failed' })),
    /refused and is there/,
  ],
  ['an append is there twice', () => history({ x: [1, 1] }, attempt('T1', ['a x 1'])), /2 times/],
  [
    'what was seen was never so',
    () =>
      history({ x: [1, 2] }, attempt('T1', ['a x 1']), attempt('T2', ['a x 2']), attempt('T3', ['r x 2'])),
    /no beginning/,
  ],
  [
    'half a transaction is seen',
    () => history({ x: [1, 2] }, attempt('T1', ['a x 1', 'a x 2']), attempt('T2', ['r x 1'])),
    /not its later 2/,
  ],
  [
    'a read is not repeatable',
    () => history({ x: [1] }, attempt('T1', ['a x 1'], at(0, 9)), attempt('T2', ['r x', 'r x 1'], at(0, 9))),
    /in one transaction/,
  ],
  [
    'an own write is not seen',
    () => history({ x: [1] }, attempt('T1', ['r x', 'a x 1', 'r x'])),
    /in one transaction/,
  ],
  [
    'a lost update: both read the same and both wrote',
    () =>
      history(
        { x: [1, 2] },
        attempt('T1', ['r x', 'a x 1'], at(0, 10)),
        attempt('T2', ['r x', 'a x 2'], at(0, 10)),
      ),
    /no order .*missed/,
  ],
  [
    'a stale read: it missed what had been acknowledged before it began',
    () => history({ x: [1] }, attempt('T1', ['a x 1']), attempt('T2', ['r x'])),
    /no order .*T1 had ended before T2 missed \(x\) T1/,
  ],
  [
    'a torn snapshot: one part of a transaction seen, the other not',
    () =>
      history(
        { x: [1], y: [2] },
        attempt('T1', ['a x 1', 'a y 2'], at(0, 10)),
        attempt('T2', ['r x 1', 'r y'], at(0, 10)),
      ),
    /no order/,
  ],
  [
    'a long fork: two readers saw two writes in different order',
    () =>
      history(
        { x: [1], y: [2] },
        attempt('T1', ['a x 1'], at(0, 20)),
        attempt('T2', ['a y 2'], at(0, 20)),
        attempt('T3', ['r x 1', 'r y'], at(0, 20)),
        attempt('T4', ['r x', 'r y 2'], at(0, 20)),
      ),
    /no order/,
  ],
])('%s', (_what, bad, said) => {
  expect(problemsOf(bad()).join('\n')).toMatch(said);
});
