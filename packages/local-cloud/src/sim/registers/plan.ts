import { Dice } from '../../dice';
import { CALM, type SimFaults } from '../sim-cloud';

export type PlannedStep = { read: string } | { append: string; value: number; by: 'update' | 'put' };

/** One thing that a client will do. */
export interface Planned {
  name: string;
  /** `append` and `read` are single calls outside transactions; `query` reads all its lists in one call. */
  kind: 'transaction' | 'append' | 'read' | 'query';
  steps: PlannedStep[];
  /** How long the client waits before. */
  pauseMs: number;
}

/** Everything that is decided about a history before it begins. */
export interface Plan {
  seed: number;
  clients: { name: string; attempts: Planned[] }[];
  faults: SimFaults;
  /** When the power goes, from the beginning. */
  powerLossesMs: number[];
}

export const KEYS = ['w', 'x', 'y', 'z'];

const CLIENTS = 4;
const ATTEMPTS_EACH = 9;
const LONGEST_PAUSE_MS = 30;
const MOST_STEPS = 4;

/** @returns at least 36 attempts by four clients, with misfortunes in three histories of four */
export function makePlan(seed: number): Plan {
  const dice = Dice.of(seed, 'plan');
  const values = { last: 0 };
  const clients = Array.from({ length: CLIENTS }, (_, c) => ({
    name: `c${c + 1}`,
    attempts: Array.from({ length: ATTEMPTS_EACH }, (_, i) => attempt(dice, `c${c + 1}.${i + 1}`, values)),
  }));
  const calm = dice.chance(0.25);
  const faults = calm ? CALM : misfortunes(dice);
  const powerLossesMs = calm ? [] : Array.from({ length: dice.int(4) }, () => dice.int(600));
  return { seed, clients, faults, powerLossesMs };
}

function misfortunes(dice: Dice): SimFaults {
  const rate = (most: number) => (dice.chance(0.5) ? dice.next() * most : 0);
  return {
    latencyMs: dice.pick([0, 3, 10, 40]),
    flushMs: dice.pick([0, 4, 30]),
    errorRate: rate(0.1),
    lostReplyRate: rate(0.15),
    conflictRate: rate(0.2),
    repeatRate: rate(0.2),
    deathRate: rate(0.04),
  };
}

function attempt(dice: Dice, name: string, values: { last: number }): Planned {
  const kind = dice.pick(['transaction', 'transaction', 'transaction', 'append', 'read', 'query'] as const);
  const pauseMs = dice.int(LONGEST_PAUSE_MS);
  const append = (): PlannedStep => ({
    append: dice.pick(KEYS),
    value: ++values.last,
    by: dice.pick(['update', 'put'] as const),
  });
  const read = (): PlannedStep => ({ read: dice.pick(KEYS) });
  if (kind === 'append') return { name, kind, pauseMs, steps: [append()] };
  if (kind === 'read') return { name, kind, pauseMs, steps: [read()] };
  if (kind === 'query') return { name, kind, pauseMs, steps: KEYS.map((key) => ({ read: key })) };
  const steps = Array.from({ length: 1 + dice.int(MOST_STEPS) }, () =>
    dice.chance(0.5) ? read() : append(),
  );
  return { name, kind, pauseMs, steps };
}
