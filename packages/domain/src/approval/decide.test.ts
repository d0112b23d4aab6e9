import { Refusal } from '../refusal';
import { decide, type Submission } from './decide';

const waiting: Submission & { _id: string } = {
  _id: 'a',
  state: 'submitted',
  byMemberId: 'm1',
  byName: '何砚',
  atMs: 5,
};
const moved = (state: string) => new Refusal('STALE', '', { state });

test('a submission is decided by somebody, at a time, with a reason where there is one', () => {
  expect(decide(waiting, { state: 'approved', by: 'm2', nowMs: 9 }, moved)).toEqual({
    ...waiting,
    state: 'approved',
    decidedBy: 'm2',
    decidedAtMs: 9,
  });
  expect(decide(waiting, { state: 'returned', by: 'm2', nowMs: 9, reason: '太高' }, moved).reason).toBe(
    '太高',
  );
});

test('what is decided stays decided', () => {
  const decided = decide(waiting, { state: 'approved', by: 'm2', nowMs: 9 }, moved);
  expect(() => decide(decided, { state: 'returned', by: 'm3', nowMs: 10, reason: '不' }, moved)).toThrow(
    expect.objectContaining({ code: 'STALE', details: { state: 'approved' } }),
  );
});
