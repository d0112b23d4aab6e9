import type { Ctx, Store } from '@fangzhen/cloudkit';
import {
  deletionOf,
  earn,
  emptyAccount,
  pointsProblem,
  type PointsAccount,
  type PointsEntry,
} from '@fangzhen/domain';
import { Beginning, Caller, Dice, Engine, SimCloud, simStore, takeOver } from '@fangzhen/local-cloud/sim';
import { withdrawDeletion } from '@fangzhen/steps/members/deletion/askDeletion';
import { goOnLeaving } from '@fangzhen/steps/members/deletion/closeAccount';
import { mergeMembers } from '@fangzhen/steps/members/mergeMembers';
import { fastStore } from './store';
import { MORNING_MS } from './world';

const COLLECTIONS = [
  ...['deletions', 'members', 'memberPhones', 'memberMerges', 'orders', 'coupons', 'grants', 'carts'],
  ...['pointsAccounts', 'pointsEntries', 'pointsGifts', 'addressBooks', 'tableSessions', 'sensitiveReads'],
  ...['dataExports', 'growthAccounts', 'growthEntries', 'tierRules'],
];
/** What tells who they were: nothing of it may be left anywhere. */
const NAME = '林晓晓';
const TELLING = [
  NAME,
  '13800001234',
  '138****1234',
  '愚园路',
  '1990-05-01',
  '少糖谢谢',
  'lin@example.com',
  'open-lin',
];
const ID = 'lin';
const TWIN = 'lin-before';
const DUE_MS = deletionOf(ID, MORNING_MS).dueAtMs;
const LATER_MS = DUE_MS + 10 * 60_000;

let engine: Engine;
let cloud: SimCloud;
let release: () => void;
beforeEach(async () => {
  engine = new Engine(MORNING_MS);
  cloud = new SimCloud(engine, 1, new Beginning(Object.fromEntries(COLLECTIONS.map((name) => [name, []]))));
  release = takeOver(engine, Dice.of(1, 'leaving'));
  const fill = (name: string, ...docs: object[]) => done(cloud.database.import(name, docs as never));
  const member = { nickname: NAME, avatar: '', createdAtMs: 1, unionId: 'union-lin', birthday: '1990-05-01' };
  const phone = { id: 'p1', masked: '138****1234' };
  await fill(
    'members',
    { ...member, _id: ID, phone, also: [TWIN] },
    { ...member, _id: TWIN, mergedInto: ID },
  );
  await fill('memberPhones', { _id: 'p1', memberId: ID, atMs: 1 });
  await fill('deletions', deletionOf(ID, MORNING_MS));
  await fill('addressBooks', {
    _id: ID,
    memberId: ID,
    addresses: [{ contact: NAME, place: '愚园路' }],
    version: 1,
  });
  await fill('carts', { _id: TWIN, memberId: TWIN, lines: [] });
  await fill('orders', order('o1', ID), order('o2', TWIN));
  await fill('tableSessions', { _id: 't1', guests: { [TWIN]: { nickname: NAME } } });
  await fill(
    'coupons',
    { _id: 'c1', memberId: ID, state: 'issued' },
    { _id: 'c2', memberId: ID, state: 'redeemed' },
  );
  await fill('pointsGifts', { _id: 'g1', memberId: ID, state: 'received', words: `${NAME}送你` });
  await fill('memberMerges', {
    _id: 'm1',
    survivorId: ID,
    absorbedId: TWIN,
    state: 'merged',
    reason: `${NAME}是同一人`,
  });
  const note = { entryId: 'e1', nowMs: 1, title: '礼物', fundedBy: 'group' };
  const { account, entry } = earn(emptyAccount(ID), {
    ...note,
    lotId: 'l1',
    points: 300,
    expiresAtMs: DUE_MS * 2,
  });
  await fill('pointsAccounts', account, { ...emptyAccount(TWIN), movedTo: ID });
  await fill('pointsEntries', entry);
});
afterEach(() => {
  release();
  return cloud.close();
});

const order = (_id: string, memberId: string) => ({
  ...{ _id, memberId, state: 'completed', pending: false, version: 3, note: '少糖谢谢' },
  payer: { appId: 'a', openId: 'open-lin' },
  fulfilment:
    memberId === TWIN
      ? { kind: 'dineIn', sessionId: 't1' }
      : { kind: 'delivery', address: { contact: NAME, phone: '13800001234', place: '愚园路' } },
  invoice: { kind: 'company', title: '云陌集团', email: 'lin@example.com', state: 'issued' },
  afterSales: [{ id: 'a1', reason: `${NAME}要热的`, pictures: [] }],
});

const storeOf = (name: string): Store => fastStore(simStore(new Caller(cloud, name)));
const by = (system: Store, nowMs: number, memberId = ID): Ctx & { memberId: string } =>
  ({ nowMs, system, memberId, members: [memberId], log: () => undefined }) as never;

/** Lets things happen until the work is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const watched = work.finally(() => (ended = true));
  watched.catch(() => undefined);
  await engine.run(() => ended);
  return watched;
}

/** The timer's turn, as often as it takes. */
async function turn(system: Store, nowMs: number): Promise<void> {
  const due = await system.find(
    'deletions',
    { state: { $in: ['waiting', 'closing'] }, lookAtMs: { $lte: nowMs } },
    { limit: 9 },
  );
  for (const deletion of due) await goOnLeaving(by(system, nowMs), deletion);
}

/** An instance that is killed when it has sent so many calls: the last one reached the database or did not. */
function killedAfter(store: Store, calls: number, reached: boolean): Store {
  let sent = 0;
  const dies = (call: () => Promise<unknown>) => async () => {
    sent += 1;
    if (sent > calls || (sent === calls && !reached)) throw new Error('killed');
    const answer = await call();
    if (sent === calls) throw new Error('killed');
    return answer;
  };
  return new Proxy(store, {
    get:
      (target, method: keyof Store) =>
      (...args: never[]) =>
        dies(() => (target[method] as (...args: never[]) => Promise<unknown>)(...args))(),
  });
}

const all = (name: string) => [...cloud.database.collection(name).all()].map(({ doc }) => doc);
const whole = () => JSON.stringify(COLLECTIONS.map(all));

/** Everything about them is gone once, and everything else adds up (I18, I2). */
function expectGone(): void {
  for (const word of TELLING) expect(whole()).not.toContain(word);
  const entries = all('pointsEntries') as unknown as PointsEntry[];
  expect(entries.map(({ kind, points }) => `${kind} ${points}`)).toEqual(['earn 300', 'forfeit -300']);
  for (const account of all('pointsAccounts') as unknown as PointsAccount[])
    expect(
      pointsProblem(
        account,
        entries.filter(({ memberId }) => memberId === account._id),
      ),
    ).toBeUndefined();
  expect(all('coupons')).toMatchObject([
    { state: 'expired', forfeitedAtMs: expect.any(Number) },
    { state: 'redeemed' },
  ]);
  expect(all('orders')).toMatchObject([{ memberId: ID }, { memberId: TWIN, invoice: { title: '云陌集团' } }]);
  expect(all('deletions')).toMatchObject([{ state: 'done', members: [ID, TWIN] }]);
}

test('I18: who has left is gone from everything, points and coupons are forfeited, orders and ledgers stay; before their time nothing is', async () => {
  const before = whole();
  await done(turn(storeOf('a'), DUE_MS - 1));
  expect(whole()).toBe(before);
  await done(turn(storeOf('a'), DUE_MS));
  await done(turn(storeOf('a'), DUE_MS + 1));
  expect(whole()).toContain(NAME);
  await done(turn(storeOf('a'), LATER_MS));
  expectGone();
});

test('I18: killed after any call, and followed by two at once, it is done once', async () => {
  await done(turn(storeOf('first'), DUE_MS));
  const closed = all('deletions');
  let killed = 0;
  // Each goes on from what the last one left: the longest way is walked whatever was done before.
  for (let calls = 1; ; calls += 1) {
    const outcome = await done(
      turn(killedAfter(storeOf(`k${calls}`), calls, calls % 2 === 0), LATER_MS),
    ).catch(() => 'killed');
    if (outcome !== 'killed') break;
    killed += 1;
    if (calls % 3 === 0) await done(cloud.database.import('deletions', closed as never));
  }
  expect(killed).toBeGreaterThan(10);
  await done(cloud.database.import('deletions', closed as never));
  await done(Promise.all([turn(storeOf('x'), LATER_MS), turn(storeOf('y'), LATER_MS)]));
  expectGone();
});

test('I18: withdrawn in the last moment, the account stays or goes, and both are told the same', async () => {
  const outcomes = new Set<string>();
  for (let head = 0; head < 40; head += 2) {
    await done(cloud.database.import('deletions', [deletionOf(ID, MORNING_MS)] as never));
    const withdraw = async () => {
      const slow = storeOf(`w${head}`);
      for (let i = 0; i < head; i += 1) await slow.get('deletions', ID);
      return withdrawDeletion(by(slow, DUE_MS) as never).then(
        () => 'withdrawn',
        () => 'refused',
      );
    };
    const [answer] = await done(Promise.all([withdraw(), turn(storeOf(`t${head}`), DUE_MS)]));
    const [{ state }] = all('deletions') as unknown as [{ state: string }];
    const closed = (all('members') as { closedAtMs?: number }[]).filter(
      ({ closedAtMs }) => closedAtMs,
    ).length;
    expect([answer, state, closed]).toEqual(
      answer === 'withdrawn' ? ['withdrawn', 'withdrawn', 0] : ['refused', 'closing', 2],
    );
    outcomes.add(answer);
    if (closed > 0) break;
  }
  expect([...outcomes].sort()).toEqual(['refused', 'withdrawn']);
});

test('I18: who is leaving is not merged, and takes nobody with them', async () => {
  const own = { _id: 'dan', nickname: 'dan', avatar: '', createdAtMs: 1 };
  await done(cloud.database.import('members', [own] as never));
  const merging = { mergeId: 'm2', survivorId: 'dan', absorbedId: ID, cause: 'staff' as const, reason: '' };
  const swapped = { ...merging, survivorId: ID, absorbedId: 'dan' };
  for (const two of [merging, swapped])
    expect(await done(mergeMembers(by(storeOf('m'), DUE_MS), two)).catch(({ code }) => code)).toBe(
      'MERGE_REFUSED',
    );
});
