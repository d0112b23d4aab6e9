import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '@fangzhen/demo';
import type { LocalCloud } from '@fangzhen/local-cloud';
import { readLedgers, type Ledgers } from '@fangzhen/tools/audit';
import { startStage, MORNING_MS, postJson, type Stage } from '@fangzhen/tools/stage';
import type { Scene } from '../group/deeds';
import type { Plan } from '../group/plan';
import { auditor, boss, clerk, makeWorld, shoppers, STORE_ID } from '../group/world';
import { Gate } from './gate';

export interface RealScene {
  /** Puts everything back to its beginning. @returns the people's view of one history */
  begin(broken: (what: string) => void): Promise<Scene>;
  misfortunes(plan: Plan): Promise<void>;
  calm(): Promise<void>;
  ledgers(): Promise<Ledgers>;
  /** The cloud's clock. */
  nowMs(): number;
  /** Moves the clock and lets timers and notices come. */
  later(ms: number): Promise<void>;
  close(): Promise<void>;
}

const FUNCTIONS = [
  ...['orders', 'payments', 'workbench', 'timers', 'hourly', 'coupons', 'afterSales', 'tables'],
];

/** A stage with the simulation's small world in place of the demo's. */
export async function openRealScene(): Promise<RealScene> {
  const { content, ...sold } = makeWorld();
  const group = { collections: content, people: [...shoppers, clerk, boss, auditor], files: [] };
  const stage = await startStage({ nowMs: MORNING_MS, group });
  await reconcileSome(stage.cloud);
  const beginning = await stage.cloud.snapshot();
  // The first instance tells after its first call what the others then start with.
  await stage.call(clerk, 'workbench', 'board', { storeId: STORE_ID });
  for (const name of FUNCTIONS) await stage.cloud.prewarm(name, 2);
  return {
    async begin(broken) {
      stage.cloud.clock.set(MORNING_MS);
      await stage.cloud.restore(beginning);
      return sceneOf(stage, sold, broken);
    },
    misfortunes: (plan) => sendFaults(stage, plan),
    async calm() {
      await fetch(`${stage.url}/local/faults`, { method: 'DELETE' });
      await postJson(`${stage.pay.url}/pay/faults`, {});
    },
    ledgers: () => readLedgers(stage.cloud),
    nowMs: () => stage.cloud.clock.nowMs(),
    async later(ms) {
      await everyCallEnded(stage.cloud);
      stage.cloud.clock.advance(ms);
      await stage.cloud.runDueTimers();
      await stage.pay.deliverDue();
    },
    close: () => stage.close(),
  };
}

/** Bills of two merchants for the two days before: each history has those of a third to reconcile. */
const RECONCILED = 4;

/** Lets the timers do what every history would begin with: they reconcile one bill a minute. */
async function reconcileSome({ clock, runDueTimers }: LocalCloud): Promise<void> {
  for (let i = 0; i < RECONCILED; i++) {
    clock.advance(60_000);
    await runDueTimers();
  }
}

function sceneOf(
  stage: Stage,
  sold: Pick<Scene, 'skuIds' | 'otherSkuIds'>,
  broken: (what: string) => void,
): Scene {
  const { cloud, pay, call, answer } = stage;
  const gate = new Gate();
  const move = (ms: number) =>
    gate.alone(async () => {
      await everyCallEnded(cloud);
      cloud.clock.advance(ms);
    });
  return {
    call: (...args) => gate.through(() => call(...args)),
    answer: (...args) => gate.through(() => answer(...args)),
    tap: async (prepayId) => (await fetch(`${pay.url}/pay/${prepayId}/confirm`, { method: 'POST' })).ok,
    ...sold,
    placed: new Map<string, Person>(),
    merged: { yet: false },
    async tick() {
      await move(60_000);
      return gate.through(async () => (await cloud.runDueTimers()).every(({ ok }) => ok));
    },
    jump: move,
    broken,
  };
}

/** Also of those that nobody here made: notices, timers. */
async function everyCallEnded(cloud: LocalCloud): Promise<void> {
  const busy = () =>
    Object.values(cloud.metrics().workers).some((pool) => (pool as { busy: number }).busy > 0);
  while (busy()) await sleep(5);
}

/** The plan's misfortunes as the two servers know them. */
async function sendFaults({ url, pay }: Stage, { seed, faults, payFaults }: Plan): Promise<void> {
  const { errorRate, lostReplyRate, conflictRate, repeatRate, deathRate } = faults;
  const dbFaults = {
    errorRate,
    lostReplyRate,
    conflictRate,
    cutReplyRate: repeatRate,
    killWorkerRate: deathRate,
  };
  const { lostNoticeRate, repeatedNoticeRate, wrongAmountRate, noticeDelayMs } = payFaults;
  await postJson(`${url}/local/faults`, { seed, ...dbFaults, repeatDeliveryRate: repeatedNoticeRate / 2 });
  await postJson(`${pay.url}/pay/faults`, {
    seed,
    drop: { chance: lostNoticeRate },
    repeat: { chance: repeatedNoticeRate, times: 2 },
    forge: { chance: wrongAmountRate },
    reorder: { chance: 0.5, withinMs: noticeDelayMs },
  });
}
