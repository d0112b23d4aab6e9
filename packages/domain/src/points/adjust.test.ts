import type { Grant } from '../model/member';
import { emptyAccount } from './account';
import { adjust, adjustLimit } from './adjust';
import { pointsProblem } from './replay';

const NOW_MS = Date.UTC(2026, 10, 26, 4);
const note = { nowMs: NOW_MS, title: '人工调整：补发', fundedBy: 'group', by: ['staff'] };
const given = adjust(emptyAccount('m'), {
  ...{ ...note, entryId: 'a', points: 30, lotId: 'a', expiresAtMs: NOW_MS + 10 },
});

test('I2: what staff give is a lot of its own, and what they take goes where a spend would; the ledger says who', () => {
  const more = adjust(given.account, {
    ...{ ...note, entryId: 'b', points: 30, lotId: 'b', expiresAtMs: NOW_MS + 5 },
  });
  const taken = adjust(more.account, {
    ...{ ...note, entryId: 'c', points: -40, lotId: 'c', expiresAtMs: NOW_MS, by: ['staff', 'second'] },
  });
  expect(taken.account).toMatchObject({ balance: 20, lots: [{ id: 'a', left: 20 }] });
  expect(taken.entry).toMatchObject({ kind: 'adjust', points: -40, by: ['staff', 'second'] });
  expect(pointsProblem(taken.account, [given.entry, more.entry, taken.entry])).toBeUndefined();
});

test('I2: no more is taken than there is', () => {
  const tooMuch = { ...note, entryId: 'b', points: -31, lotId: 'b', expiresAtMs: NOW_MS };
  expect(() => adjust(given.account, tooMuch)).toThrow(
    expect.objectContaining({ code: 'POINTS_INSUFFICIENT' }),
  );
});

test('I12: only the group’s own grant gives a limit', () => {
  const grant = (role: Grant['role'], place: object = {}) => ({ _id: 'g', memberId: 's', role, ...place });
  expect(adjustLimit([grant('groupManager')])).toEqual({ perChange: 1_000, perDay: 5_000 });
  const nothing = { perChange: 0, perDay: 0 };
  expect(adjustLimit([grant('groupManager', { brandId: 'morrow' })])).toEqual(nothing);
  expect(adjustLimit([grant('finance'), grant('clerk', { storeId: 's' })])).toEqual(nothing);
});
