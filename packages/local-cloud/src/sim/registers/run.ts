import { Dice } from '../../dice';
import { Beginning } from '../beginning';
import { Caller } from '../caller';
import { Engine } from '../engine';
import { CALM, SimCloud } from '../sim-cloud';
import { simStore } from '../sim-store';
import { takeOver } from '../virtual';
import { carryOut, LISTS } from './client';
import { KEYS, type Plan, type Planned } from './plan';
import type { Attempt, History } from './record';

const START_MS = Date.UTC(2026, 0, 1);
/** By then every transaction that nobody ended has been ended by the cloud. */
const QUIET_MS = 40_000;
const BEGINNING = new Beginning({ [LISTS]: [] });

/** Lets a plan happen. At the end the power goes once more: what was acknowledged must be there all the same. */
export async function runPlan(plan: Plan): Promise<History> {
  const engine = new Engine(START_MS);
  const giveBack = takeOver(engine, Dice.of(plan.seed, 'process'));
  try {
    const cloud = new SimCloud(engine, plan.seed, BEGINNING);
    const history: History = { attempts: [], final: new Map() };
    const whole = tellAll(cloud, plan, history);
    const finished = { yet: false };
    void whole.then(() => (finished.yet = true));
    await engine.run(() => finished.yet);
    if (!finished.yet) throw new Error('the history came to a standstill');
    await whole;
    cloud.close();
    return history;
  } finally {
    giveBack();
  }
}

async function tellAll(cloud: SimCloud, plan: Plan, history: History): Promise<void> {
  const { engine } = cloud;
  const first = simStore(new Caller(cloud, 'first'));
  for (const key of KEYS) await first.add(LISTS, { _id: key, list: [] });
  cloud.faults = plan.faults;
  for (const atMs of plan.powerLossesMs) engine.after(atMs, () => cloud.losePower());
  await Promise.all(plan.clients.map(({ name, attempts }) => live(cloud, name, attempts, history)));
  cloud.faults = CALM;
  await engine.sleep(QUIET_MS);
  cloud.losePower();
  const last = simStore(new Caller(cloud, 'last'));
  for (const key of KEYS) history.final.set(key, ((await last.get(LISTS, key))?.['list'] ?? []) as number[]);
}

/** One client after another does what is planned; one that dies is followed by the next. */
async function live(cloud: SimCloud, name: string, attempts: Planned[], history: History): Promise<void> {
  for (const planned of attempts) {
    await cloud.engine.sleep(planned.pauseMs);
    await new Promise<void>((next) => {
      const attempt: Attempt = {
        name: planned.name,
        steps: [],
        outcome: 'unknown',
        beganAt: cloud.engine.count,
        endedAt: Infinity,
      };
      history.attempts.push(attempt);
      const caller = new Caller(cloud, `${name} ${planned.name}`, next);
      carryOut(caller, planned, attempt.steps)
        .catch(() => 'unknown' as const)
        .then((outcome) => {
          attempt.outcome = outcome;
          attempt.endedAt = cloud.engine.count;
          next();
        }, next);
    });
  }
}
