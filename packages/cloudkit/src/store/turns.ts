import { randomDigits } from '../ids';
import { addUnlessThere } from './addUnlessThere';
import { isConflict } from './conflict';
import type { Store } from './port';
import { PATIENCE_MS, retryConflicts } from './retry';

/** Who waits to write the same documents. `_id` names what they wait for. */
export interface Turns {
  _id: string;
  waiting: Record<string, Place>;
}
interface Place {
  /** By the clock of whoever waits: between two that came at the same moment any order is good. */
  sinceMs: number;
  /** Whoever waits renews it; the place of a dead instance ends by itself. */
  untilMs: number;
}

export const LEASE_MS = 3_000;
/** Whoever has not come to their turn by then tries without it. */
const WAIT_MS = (PATIENCE_MS * 2) / 3;
/** So long an instance goes to the queue at once where it has met others. */
const CROWDED_MS = 2_000;
/**
 * So many of the queue try at once: while one writes, the next has read already. One alone leaves the documents idle while word of it
 * travels; all together is what the queue is there to prevent.
 */
const AT_ONCE = 3;
/** About as long as a turn takes: how often to look rises with how many are before. */
const TURN_MS = 15;
const MOST_BETWEEN_MS = 500;
const KEY_DIGITS = 16;

type TurnStore = Pick<Store, 'get' | 'add' | 'update'>;

/** When this instance last met others, by what they wanted. A hint only: it decides who waits, never what is written. */
const crowdedOf = new WeakMap<TurnStore, Map<string, number>>();

/**
 * Runs a transaction that many want to run on the same documents at once. Where nobody is met it runs as any other does, and costs nothing more.
 * Whoever meets a conflict waits in a queue, and so does, for a while, whoever comes later to an instance that has met one: of many that
 * only try again each costs the others their tries, and some never come through.
 *
 * A turn is a courtesy. What is written is decided by the transaction alone, so a place that was lost, or that ended too early, costs a conflict
 * and nothing else (I2).
 *
 * @throws Refusal BUSY when it met conflicts to the end of its patience.
 */
export async function inTurn<T>(
  store: TurnStore,
  turn: string | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  if (turn === undefined) return retryConflicts(attempt);
  const startedMs = performance.now();
  const crowded = crowdedOf.get(store) ?? new Map<string, number>();
  crowdedOf.set(store, crowded);
  if (Math.abs(Date.now() - (crowded.get(turn) ?? 0)) > CROWDED_MS) {
    crowded.delete(turn);
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    crowded.set(turn, Date.now());
  }
  const place = new Queued(store, turn);
  try {
    const met = await place.wait(startedMs + WAIT_MS).catch(() => true);
    if (met) crowded.set(turn, Date.now());
    return await retryConflicts(attempt, startedMs + PATIENCE_MS - performance.now());
  } finally {
    await place.leave().catch(() => undefined);
  }
}

/** One place in a queue. */
class Queued {
  private readonly key = `w${randomDigits(KEY_DIGITS)}`;
  private readonly sinceMs = Date.now();
  /** Those whose time is over, as they were last seen. */
  private gone: string[] = [];

  constructor(
    private readonly store: TurnStore,
    private readonly turn: string,
  ) {}

  /** Returns when nobody is before us, or at that moment by `performance.now`: whether there was anybody else. */
  async wait(giveUpMs: number): Promise<boolean> {
    await this.renew();
    for (let met = false; ;) {
      const { waiting = {} } = (await this.store.get('turns', this.turn)) ?? {};
      const nowMs = Date.now();
      const own = waiting[this.key];
      const others = Object.entries(waiting).filter(([key]) => key !== this.key);
      const live = others.filter(([, { untilMs }]) => untilMs > nowMs && untilMs <= nowMs + 2 * LEASE_MS);
      this.gone = others.filter((other) => !live.includes(other)).map(([key]) => key);
      met ||= live.length > 0;
      if (!own || own.untilMs < nowMs + LEASE_MS / 2) await this.renew();
      const ahead = live.filter(
        ([key, { sinceMs }]) => sinceMs < this.sinceMs || (sinceMs === this.sinceMs && key < this.key),
      ).length;
      if (ahead < AT_ONCE || performance.now() >= giveUpMs) return met;
      const pauseMs = Math.min(MOST_BETWEEN_MS, (ahead - AT_ONCE + 1) * TURN_MS) * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  async leave(): Promise<void> {
    const unset = [this.key, ...this.gone].map((key) => `waiting.${key}`);
    await this.store.update('turns', { _id: this.turn }, { unset });
  }

  private async renew(): Promise<void> {
    const place: Place = { sinceMs: this.sinceMs, untilMs: Date.now() + LEASE_MS };
    const set = { [`waiting.${this.key}`]: place };
    const write = () => this.store.update('turns', { _id: this.turn }, { set });
    if ((await write()) === 1) return;
    const fresh = { _id: this.turn, waiting: { [this.key]: place } };
    if (!(await addUnlessThere(this.store, 'turns', fresh))) await write();
  }
}
