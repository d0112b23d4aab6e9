import fc from 'fast-check';
import { runs } from '../../testing/runs';
import type { PointsAccount, PointsEntry, PointsGift } from '../model/points';
import { DAY_MS } from '../time/shanghai';
import { emptyAccount } from './account';
import { earn } from './earn';
import { GIFT_RULES, receiveGift, returnGift, sendGift } from './gift';
import { pointsProblem } from './replay';

const note = (entryId: string, nowMs = 0) => ({ entryId, nowMs, title: '测试', fundedBy: 'group' });
const wanted = (points: number, _id = 'g1') => ({ _id, fingerprint: 'f', points, words: '' });
const rich = (memberId: string, points = 2_000): PointsAccount =>
  earn(emptyAccount(memberId), {
    ...note(`earn-${memberId}`),
    ...{ lotId: `lot-${memberId}`, points, expiresAtMs: 90 * DAY_MS, fundedBy: 'morrow' },
  }).account;
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('I3: a gift arrives with the expiry of its lots, and with whose budget bears them', () => {
  const sent = sendGift(rich('a'), wanted(300), note('out'));
  expect(sent.account).toMatchObject({ balance: 1_700 });
  const { account, gift } = receiveGift(emptyAccount('b'), sent.gift, note('in'));
  expect(account.lots).toEqual([{ id: 'lot-a', left: 300, expiresAtMs: 90 * DAY_MS, fundedBy: 'morrow' }]);
  expect(gift).toMatchObject({ state: 'received', receiverId: 'b' });
});

test('I3: what nobody received returns to the very lots', () => {
  const sent = sendGift(rich('a'), wanted(300), note('out'));
  const back = returnGift(sent.account, sent.gift, note('back'));
  expect(back.account.lots).toEqual(rich('a').lots);
  expect(() => returnGift(back.account, back.gift, note('again'))).toThrow(RangeError);
});

test('a gift waits no longer than its first lot lives', () => {
  const short = earn(rich('a'), { ...note('e'), lotId: 'short', points: 10, expiresAtMs: 5_000 }).account;
  expect(sendGift(short, wanted(11), note('out')).gift.expiresAtMs).toBe(5_000);
  expect(sendGift(rich('a'), wanted(11), note('out')).gift.expiresAtMs).toBe(GIFT_RULES.waitsMs);
});

test('no gift is over the limits of one gift, of the day that is given, and of the day that is received', () => {
  const { maxPoints, perDay, perReceiverDay } = GIFT_RULES;
  expect(refusal(() => sendGift(rich('a'), wanted(maxPoints + 1), note('o')))).toMatchObject({
    code: 'POINTS_GIFT_LIMIT',
  });
  let giver = rich('a');
  let receiver = emptyAccount('b');
  for (let i = 0; i < perDay / maxPoints; i += 1) {
    const sent = sendGift(giver, wanted(maxPoints, `g${i}`), note(`o${i}`));
    giver = sent.account;
    receiver = receiveGift(receiver, sent.gift, note(`i${i}`)).account;
  }
  expect(refusal(() => sendGift(giver, wanted(1), note('o')))).toMatchObject({
    code: 'POINTS_GIFT_LIMIT',
    details: { left: 0 },
  });
  const another = sendGift(rich('c'), wanted(perReceiverDay - perDay + 1, 'g9'), note('o9')).gift;
  expect(refusal(() => receiveGift(receiver, another, note('i9')))).toMatchObject({
    code: 'POINTS_GIFT_LIMIT',
  });
  // The next Shanghai day begins anew.
  const tomorrow = 16 * 3_600_000;
  expect(sendGift(giver, wanted(1), note('o', tomorrow)).gift.points).toBe(1);
  expect(receiveGift(receiver, another, note('i9', tomorrow)).account.balance).toBe(perDay + another.points);
});

test("a gift is nobody's twice, not its giver's own, and not after its time", () => {
  const { gift, account } = sendGift(rich('a'), wanted(10), note('out'));
  const gone = { code: 'POINTS_GIFT_GONE' };
  expect(refusal(() => receiveGift(account, gift, note('in')))).toMatchObject(gone);
  expect(refusal(() => receiveGift(emptyAccount('b'), gift, note('in', gift.expiresAtMs)))).toMatchObject(
    gone,
  );
  const received = receiveGift(emptyAccount('b'), gift, note('in')).gift;
  expect(refusal(() => receiveGift(emptyAccount('c'), received, note('in')))).toMatchObject(gone);
  expect(refusal(() => receiveGift(emptyAccount('b'), received, note('in')))).toMatchObject(gone);
});

test('I2: whatever is given, received and returned, nothing is lost or made, and replay gives each account', () => {
  const people = ['a', 'b', 'c'];
  const step = fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom('send' as const, 'receive' as const, 'return' as const),
    points: fc.integer({ min: 1, max: 700 }),
    waitMs: fc.nat(6 * 3_600_000),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const first = earn(emptyAccount('a'), {
        ...note('e'),
        lotId: 'l',
        points: 2_000,
        expiresAtMs: 9 * DAY_MS,
      });
      const accounts = new Map(people.map((id) => [id, emptyAccount(id)])).set('a', first.account);
      const entries: PointsEntry[] = [first.entry];
      const gifts = new Map<string, PointsGift>();
      let nowMs = 0;
      for (const { who, what, points, waitMs } of steps) {
        nowMs += waitMs;
        const waiting = [...gifts.values()].find(({ state }) => state === 'waiting');
        const at = note(`x${entries.length}`, nowMs);
        const account = accounts.get(what === 'return' && waiting ? waiting.memberId : who)!;
        let change: ReturnType<typeof sendGift> | undefined;
        try {
          if (what === 'send') change = sendGift(account, wanted(points, `g${entries.length}`), at);
          else if (waiting) change = (what === 'receive' ? receiveGift : returnGift)(account, waiting, at);
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
        if (!change) continue;
        accounts.set(change.account._id, change.account);
        entries.push(change.entry);
        gifts.set(change.gift._id, change.gift);
      }
      const held = [...accounts.values()].reduce((sum, { balance }) => sum + balance, 0);
      const onTheWay = [...gifts.values()].filter(({ state }) => state === 'waiting');
      expect(held + onTheWay.reduce((sum, { points }) => sum + points, 0)).toBe(2_000);
      for (const [id, account] of accounts)
        expect(
          pointsProblem(
            account,
            entries.filter(({ memberId }) => memberId === id),
          ),
        ).toBeUndefined();
    }),
    runs(300, 5_000),
  );
});
