import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from '@fangzhen/tools/audit';
import { carryOut } from '../group/carry-out';
import { lostOrders } from '../group/lost-orders';
import type { Plan, Planned } from '../group/plan';
import { CALM_MINUTES, type Happened } from '../group/run';
import { Watch } from '../group/rules';
import type { RealScene } from './scene';

/** People wait for less of the real time than of the virtual one. */
const HASTE = 20;

/** Lets a plan happen on the genuine SDK, with the same rules looked at as in the simulation. */
export async function runReal(real: RealScene, plan: Plan): Promise<Happened> {
  const problems: string[] = [];
  const lines: string[] = [];
  const watch = new Watch();
  const scene = await real.begin((what) => problems.push(what));
  const before = await real.ledgers();
  const startedMs = performance.now();
  const act = async (who: string, deeds: readonly Planned[]): Promise<void> => {
    for (const { name, deed, pauseMs } of deeds) {
      await sleep(pauseMs / HASTE);
      const went = await carryOut(scene, who, { name, deed }, plan.seed);
      lines.push(`${Math.round(performance.now() - startedMs)} ms ${name} ${deed}: ${went}`);
      problems.push(...watch.look(await real.ledgers()));
    }
  };
  await real.misfortunes(plan);
  try {
    await Promise.all(plan.actors.map(({ who, deeds }) => act(who, deeds)));
  } finally {
    await real.calm();
  }
  for (const minutes of CALM_MINUTES) await real.later(minutes * 60_000);
  const now = await real.ledgers();
  problems.push(...watch.look(now), ...audit(before, now, real.nowMs()), ...lostOrders(scene, now));
  return { problems, lines };
}
