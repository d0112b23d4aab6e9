import type { Notice } from '@fangzhen/payments';
import { Beginning, CALM, Dice, Engine, SimCloud, takeOver } from '@fangzhen/local-cloud/sim';
import { paysBy } from '@fangzhen/steps/payments/client';
import { audit, type Ledgers } from '@fangzhen/tools/audit';
import { makeCaller } from '@fangzhen/tools/stage';
import { carryOut } from './carry-out';
import type { Scene } from './deeds';
import { cloudJson, SimFunctions, type Listener } from './functions';
import { ledgerReader } from './ledgers';
import { lostOrders } from './lost-orders';
import { moneyProblems } from './money';
import { CALM_PAY, SimPay } from './pay';
import type { Plan, Planned } from './plan';
import { Watch } from './rules';
import { makeWorld, MORNING_MS } from './world';

const HOUR_MS = 3_600_000;
const TRIGGER = { Type: 'Timer', TriggerName: 'due', Time: '', Message: '' };

/** After these, with the trigger after each, everything that was left has been looked after. */
export const CALM_MINUTES = [1, 2, 16, 61, 61, 61];

export interface Happened {
  problems: string[];
  /** One line for each deed, in the order in which they ended. */
  lines: string[];
}

/** Lets a plan happen, with every rule looked at after every deed, and all of them when it is quiet again. */
export async function runPlan(plan: Plan): Promise<Happened> {
  const engine = new Engine(MORNING_MS);
  const giveBack = takeOver(engine, Dice.of(plan.seed, 'process'));
  try {
    const history = new GroupHistory(engine, plan);
    const finished = { yet: false };
    const whole = history.tell().finally(() => (finished.yet = true));
    await engine.run(() => finished.yet || history.problems.length > 0);
    if (!finished.yet && history.problems.length === 0) history.problems.push('it came to a standstill');
    else if (finished.yet) await whole;
    history.close();
    return history;
  } finally {
    giveBack();
  }
}

/** Those that the functions of a history touch. Among so few documents an index that refuses nothing would only cost time. */
const BEGINNING = new Beginning(
  Object.fromEntries(
    Object.entries(cloudJson.collections)
      .filter(([name]) => !['regions', 'categories', 'themes', 'themeVersions'].includes(name))
      .map(([name, { indexes }]) => [name, indexes.filter(({ unique }) => unique)]),
  ),
);

class GroupHistory implements Happened {
  readonly problems: string[] = [];
  readonly lines: string[] = [];
  private readonly cloud: SimCloud;
  private readonly functions: SimFunctions;
  private readonly pay: SimPay;
  private readonly watch = new Watch();
  private readonly world = makeWorld();
  private readonly read = ledgerReader();
  private nextHourMs = MORNING_MS + HOUR_MS;

  constructor(
    private readonly engine: Engine,
    private readonly plan: Plan,
  ) {
    this.cloud = new SimCloud(engine, plan.seed, BEGINNING);
    this.functions = new SimFunctions(
      this.cloud,
      (store, caller) => paysBy(store, this.pay.doorsOf(caller)),
      this.hear,
    );
    this.pay = new SimPay(engine, plan.seed, (notice) => this.deliver(notice));
  }

  /** A bug is whatever a function did not expect, other than the misfortunes that were made for it. */
  private readonly hear: Listener = (event, { error }) => {
    if (event === 'bug' && !/InjectedError|NetworkError|Transaction|PayError/.test(String(error)))
      this.problems.push(`a bug: ${String(error)}`);
  };

  private async deliver(notice: Notice): Promise<number> {
    const event = { path: '/pay/notify', httpMethod: 'POST', headers: {}, body: JSON.stringify(notice) };
    return ((await this.functions.call('payments', event)) as { statusCode: number }).statusCode;
  }

  close(): void {
    this.cloud.close();
  }

  private ledgers(): Ledgers {
    return this.read(this.cloud.database);
  }

  async tell(): Promise<void> {
    const { cloud, plan, engine } = this;
    for (const [name, docs] of Object.entries(this.world.content)) await cloud.database.import(name, docs);
    const before = this.ledgers();
    cloud.faults = plan.faults;
    this.pay.faults = plan.payFaults;
    for (const atMs of plan.powerLossesMs)
      engine.after(atMs, () => {
        cloud.losePower();
        this.watch.forget();
      });
    const scene = this.scene();
    await Promise.all(plan.actors.map(({ who, deeds }) => this.act(scene, who, deeds)));
    await this.calmDown(scene);
    const now = this.ledgers();
    this.problems.push(
      ...audit(before, now, this.engine.nowMs),
      ...moneyProblems(this.pay, now.orders),
      ...lostOrders(scene, now),
      ...now.orders
        .filter(({ untold }) => untold)
        .map(({ _id }) => `I14: the feed was not told all of ${_id}`),
    );
  }

  private async act(scene: Scene, who: string, deeds: readonly Planned[]): Promise<void> {
    for (const { name, deed, pauseMs } of deeds) {
      await this.engine.sleep(pauseMs);
      const went = await carryOut(scene, who, { name, deed }, this.plan.seed);
      this.lines.push(`${((this.engine.nowMs - MORNING_MS) / 1000).toFixed(2)} s ${name} ${deed}: ${went}`);
      this.problems.push(...this.watch.look(this.ledgers()));
    }
  }

  /** No more misfortunes, all the time that timers and notices may need, and a last loss of power where there was one before. */
  private async calmDown(scene: Scene): Promise<void> {
    this.cloud.faults = CALM;
    this.pay.faults = CALM_PAY;
    for (const minutes of CALM_MINUTES) {
      await this.engine.sleep(minutes * 60_000);
      await scene.tick();
      this.problems.push(...this.watch.look(this.ledgers()));
    }
    if (this.plan.powerLossesMs.length === 0) return;
    await this.engine.sleep(60_000);
    this.cloud.losePower();
  }

  /** What comes due every minute, and every hour. @returns whether it went well */
  private async tick(): Promise<boolean> {
    const isHour = this.engine.nowMs >= this.nextHourMs;
    if (isHour) this.nextHourMs = this.engine.nowMs + HOUR_MS;
    const runs = (['timers', ...(isHour ? (['hourly'] as const) : [])] as const).map((name) =>
      this.functions.call(name, TRIGGER),
    );
    return (await Promise.allSettled(runs)).every(({ status }) => status === 'fulfilled');
  }

  private scene(): Scene {
    const { functions, engine } = this;
    // No answer is what the app shows as INTERNAL, too.
    const lost = { ok: false, error: { code: 'INTERNAL', message: 'no answer' }, nowMs: 0 };
    const caller = makeCaller(
      (fn, event, identity) => functions.call(fn as never, event, identity).catch(() => lost),
      [],
    );
    return {
      ...caller,
      tap: (prepayId) => Promise.resolve(this.pay.tap(prepayId)),
      skuIds: this.world.skuIds,
      otherSkuIds: this.world.otherSkuIds,
      placed: new Map(),
      merged: { yet: false },
      tick: () => this.tick(),
      jump: (ms) => Promise.resolve(void (engine.nowMs += ms)),
      broken: (what) => this.problems.push(what),
    };
  }
}
