import type { Ctx, Store } from '@fangzhen/cloudkit';
import type { CouponGrant, CouponTemplate, Member } from '@fangzhen/domain';
import {
  Beginning,
  CALM,
  Caller,
  Dice,
  Engine,
  SimCloud,
  simStore,
  takeOver,
  type Doc,
} from '@fangzhen/local-cloud/sim';
import { carryOnGrant } from '@fangzhen/steps/coupons/carryOnGrant';
import { setGrantState, startGrant } from '@fangzhen/steps/coupons/startGrant';
import { auditGrants, grantProblems, type Ledgers } from '@fangzhen/tools/audit';
import { fastStore } from './store';
import { makeWorld, MORNING_MS } from './world';

const MEMBERS = 430;
const HISTORIES = 8;
const GRANT_ID = 'grant1';

type Books = Pick<Ledgers, 'couponGrants' | 'coupons' | 'members' | 'merges' | 'templates'>;

/** A template with so much budget, and members some of whom joined later or are a part of somebody else. */
function beginning(budget: number) {
  const template = makeWorld().content['couponTemplates']![0] as unknown as CouponTemplate;
  const members = Array.from({ length: MEMBERS }, (_, i): Member => ({
    ...{ _id: `m${String((i * 7919) % MEMBERS).padStart(4, '0')}`, nickname: '', avatar: '' },
    createdAtMs: i % 50 === 7 ? MORNING_MS + 1 : MORNING_MS - 1,
    ...(i % 40 === 9 && { mergedInto: 'm0000' }),
  }));
  return { template: { ...template, budget, left: budget, held: {} }, members };
}

const fitOf = (members: readonly Member[]) =>
  members.filter(({ createdAtMs, mergedInto }) => createdAtMs <= MORNING_MS && mergedInto === undefined);

type Move = 'pause' | 'resume' | 'cancel';

/** What a history does beside carrying the grant on. */
interface Beside {
  budget: number;
  /** Managers' moves, each at a moment. */
  moves?: readonly Move[];
}

/** A cloud with such a template and members, and a grant to all of them that has just been started. */
async function openWorld(seed: number, budget: number) {
  const engine = new Engine(MORNING_MS);
  const names = ['members', 'couponGrants', 'couponTemplates', 'coupons', 'stores', 'orders'];
  const empty = Object.fromEntries(names.map((name) => [name, []]));
  const cloud = new SimCloud(engine, seed, new Beginning(empty));
  const { template, members } = beginning(budget);
  const done = async <T>(work: Promise<T>): Promise<T> => {
    let ended = false;
    const watched = work.finally(() => (ended = true));
    await engine.run(() => ended);
    return watched;
  };
  await done(cloud.database.import('members', members as unknown as Doc[]));
  await done(cloud.database.import('couponTemplates', [template as unknown as Doc]));
  const calm = by(fastStore(simStore(new Caller(cloud, 'calm'))));
  const begin = { _id: GRANT_ID, fingerprint: 'f', segment: { kind: 'all' as const }, byName: '' };
  await done(startGrant(calm, template, begin));
  const read = <T>(name: string) =>
    [...cloud.database.collection(name).all()].map(({ doc }) => doc) as unknown as T[];
  return { engine, cloud, done, read };
}

const by = (system: Store): Ctx => ({ nowMs: MORNING_MS, system, log: () => undefined }) as unknown as Ctx;

/** An instance that does this until it dies. */
async function mortal(cloud: SimCloud, name: string, work: (ctx: Ctx) => Promise<unknown>): Promise<void> {
  const caller = new Caller(cloud, name);
  const death = new Promise<void>((resolve) => (caller.onDeath = resolve));
  const ended = work(by(fastStore(simStore(caller)))).catch(() => undefined);
  await Promise.race([death, ended]);
}

async function carryOn(ctx: Ctx): Promise<void> {
  while ((await carryOnGrant(ctx, GRANT_ID)) === 'more');
}

/** Several timers carry one grant on at once, each dies now and then and another takes its place; answers are late, lost, or errors. */
async function live(seed: number, { budget, moves = [] }: Beside): Promise<Books> {
  const { engine, cloud, done, read } = await openWorld(seed, budget);
  const dice = Dice.of(seed, 'timers');
  const giveBackTime = takeOver(engine, Dice.of(seed, 'time'));
  cloud.faults = { ...CALM, latencyMs: 20, errorRate: 0.02, lostReplyRate: 0.03, deathRate: 0.02 };
  const grantNow = () => read<CouponGrant>('couponGrants')[0]!;
  const isOver = () => ['done', 'cancelled'].includes(grantNow().state);
  const timer = async (name: string) => {
    for (let life = 0; !isOver(); life += 1) {
      await mortal(cloud, `${name}.${life}`, carryOn);
      await engine.sleep(dice.int(200));
    }
  };
  const order = (move: Move) => {
    const { version } = grantNow();
    return mortal(cloud, move, (ctx) => setGrantState(ctx, { _id: GRANT_ID }, { version, move }));
  };
  const manager = async () => {
    for (const move of moves) {
      await engine.sleep(dice.int(700));
      await order(move);
    }
    // Whatever became of these, it ends.
    while (moves.length > 0 && !isOver()) {
      await engine.sleep(1000);
      await order('cancel');
    }
  };
  try {
    await done(Promise.all([timer('a'), timer('b'), timer('c'), manager()]));
    return {
      couponGrants: read('couponGrants'),
      coupons: read('coupons'),
      members: read('members'),
      merges: [],
      templates: read('couponTemplates'),
    };
  } finally {
    giveBackTime();
    cloud.close();
  }
}

const seeds = Array.from({ length: HISTORIES }, (_, i) => i + 1);

test('I4: timers that die, come late and work at once give every member one, and what is left goes back', async () => {
  for (const seed of seeds) {
    const books = await live(seed, { budget: 1000 });
    expect([seed, ...auditGrants(undefined, books)]).toEqual([seed]);
    const fit = fitOf(books.members).map(({ _id }) => _id);
    expect(books.coupons.map(({ memberId }) => memberId).sort()).toEqual(fit.sort());
    expect(books.templates[0]!.left).toBe(1000 - fit.length);
    expect(books.couponGrants[0]).toMatchObject({ state: 'done', granted: fit.length, seen: MEMBERS - 9 });
  }
});

test('I4: a budget that is too small is given away to the last and not beyond', async () => {
  for (const seed of seeds) {
    const books = await live(seed, { budget: 300 });
    expect([seed, ...auditGrants(undefined, books)]).toEqual([seed]);
    expect(books.coupons).toHaveLength(300);
    expect(books.templates[0]!.left).toBe(0);
    expect(books.couponGrants[0]).toMatchObject({ state: 'done', isShort: true });
  }
});

test('I4: whenever it is paused, resumed and cancelled, what was given and what goes back are the budget', async () => {
  for (const seed of seeds) {
    const books = await live(seed, { budget: 1000, moves: ['pause', 'resume', 'cancel'] });
    expect([seed, ...grantProblems(books), ...auditGrants(undefined, books)]).toEqual([seed]);
    expect(books.templates[0]!.left).toBe(1000 - books.coupons.length);
  }
});
