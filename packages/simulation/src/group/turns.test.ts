import type { MemberCtx, Store } from '@fangzhen/cloudkit';
import { earn, emptyAccount, pointsProblem } from '@fangzhen/domain';
import {
  Beginning,
  Caller,
  CALM,
  Dice,
  Engine,
  SimCloud,
  simStore,
  takeOver,
  type Doc,
} from '@fangzhen/local-cloud/sim';
import { giveGift } from '@fangzhen/steps/points/gifts';
import { fastStore } from './store';
import { MORNING_MS } from './world';

const HAS = 200;

let engine: Engine;
let giveBack: () => void;
let cloud: SimCloud;
/** Transactions that were begun. */
let tries: number;
beforeEach(async () => {
  tries = 0;
  engine = new Engine(MORNING_MS);
  giveBack = takeOver(engine, Dice.of(1, 'process'));
  const names = ['pointsAccounts', 'pointsEntries', 'pointsGifts', 'turns'];
  cloud = new SimCloud(engine, 1, new Beginning(Object.fromEntries(names.map((name) => [name, []]))));
  const note = { entryId: 'm-earn', nowMs: MORNING_MS, title: '见面礼', fundedBy: 'group' };
  const lot = { lotId: 'l', points: HAS, expiresAtMs: MORNING_MS + 1e9 };
  const { account, entry } = earn(emptyAccount('m'), { ...note, ...lot });
  await done(cloud.database.import('pointsAccounts', [account as unknown as Doc]));
  await done(cloud.database.import('pointsEntries', [entry as unknown as Doc]));
});
afterEach(() => {
  cloud.close();
  giveBack();
});

/** Lets things happen until the work is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const watched = work.finally(() => (ended = true));
  await engine.run(() => ended);
  return watched;
}

/** An instance of its own, whose call answers 'dead' when it dies. */
function instance(name: string): { store: Store; caller: Caller; died: Promise<'dead'> } {
  let die: (how: 'dead') => void;
  const died = new Promise<'dead'>((resolve) => (die = resolve));
  const caller = new Caller(cloud, name, () => die('dead'));
  const sim = simStore(caller);
  const begin = () => {
    tries += 1;
    return sim.begin();
  };
  return { store: fastStore({ ...sim, begin }), caller, died };
}

/** The member sends a gift of one point through this instance: how it went, by the client's id. */
function send({ store, died }: ReturnType<typeof instance>, id: string): Promise<string> {
  const ctx = { memberId: 'm', nowMs: engine.nowMs, system: store } as unknown as MemberCtx;
  const gift = giveGift(ctx, { _id: id, fingerprint: 'same', points: 1, words: '' });
  const told = gift.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? 'INTERNAL',
  );
  return Promise.race([told, died]);
}

async function books() {
  const { store } = instance('audit');
  const account = (await done(store.get('pointsAccounts', 'm')))!;
  const entries = await done(store.find('pointsEntries', {}, { limit: 1000 }));
  return { account, entries, problem: pointsProblem(account, entries) };
}

const numbers = (callers: number) => Array.from({ length: callers }, (_, i) => i);

test('I2: instances that change one account at the same moment take turns: each is served, with few tries', async () => {
  const callers = 64;
  const answers = await done(Promise.all(numbers(callers).map((i) => send(instance(`c${i}`), `g${i}`))));
  expect(new Set(answers)).toEqual(new Set(['ok']));
  expect(tries).toBeLessThan(5 * callers);
  expect(await books()).toMatchObject({ problem: undefined, account: { balance: HAS - callers } });
}, 30_000);

test('I2: more than fits is told that it is not enough, and all that fits is there', async () => {
  await done(send(instance('first'), 'g'));
  await done(cloud.database.import('pointsAccounts', [{ ...(await small()) } as unknown as Doc]));
  const answers = await done(Promise.all(numbers(20).map((i) => send(instance(`c${i}`), `g${i}`))));
  expect(answers.sort()).toEqual([
    ...Array<string>(10).fill('POINTS_INSUFFICIENT'),
    ...Array<string>(10).fill('ok'),
  ]);
}, 30_000);

/** The account with ten points left. */
async function small() {
  const { account } = await books();
  return { ...account, balance: 10, lots: [{ ...account.lots[0]!, left: 10 }] };
}

test('I2: the places of instances that died end by themselves, and what those did or did not do is done once', async () => {
  const callers = 24;
  const instances = numbers(callers).map((i) => instance(`c${i}`));
  instances
    .filter((_, i) => i % 3 === 0)
    .forEach(({ caller }, i) => engine.after(60 + 40 * i, () => caller.die()));
  const answers = await done(Promise.all(instances.map((one, i) => send(one, `g${i}`))));
  expect(answers.filter((answer) => answer !== 'dead')).toEqual(Array<string>(16).fill('ok'));
  // The phones of those that heard nothing send the same again.
  const again = numbers(callers).filter((i) => answers[i] === 'dead');
  expect(again.length).toBe(8);
  const secondly = await done(Promise.all(again.map((i) => send(instance(`again${i}`), `g${i}`))));
  expect(new Set(secondly)).toEqual(new Set(['ok']));
  expect(await books()).toMatchObject({ problem: undefined, account: { balance: HAS - callers } });
  const turns = (await done(instance('audit').store.get('turns', 'points__m')))!;
  expect(turns.waiting).toEqual({});
}, 30_000);

test('I2: where replies are lost, nothing is given twice, and what was told is there', async () => {
  cloud.faults = { ...CALM, lostReplyRate: 0.02, errorRate: 0.02 };
  const answers = await done(Promise.all(numbers(40).map((i) => send(instance(`c${i}`), `g${i}`))));
  cloud.faults = CALM;
  const { entries, problem } = await books();
  expect(problem).toBeUndefined();
  const there = new Set(entries.map(({ _id }) => _id));
  const told = numbers(40).filter((i) => answers[i] === 'ok');
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((i) => !there.has(`g${i}-out`))).toEqual([]);
}, 30_000);

test('whoever is alone leaves no trace in the queue', async () => {
  expect(await done(send(instance('alone'), 'g'))).toBe('ok');
  expect(tries).toBe(1);
  expect(await done(instance('audit').store.get('turns', 'points__m'))).toBeUndefined();
});
