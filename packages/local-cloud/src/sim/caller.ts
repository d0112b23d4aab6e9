import { Dice } from '../dice';
import type { Database } from '../db/database';
import type { Transaction } from '../db/transactions';
import { requestFailed } from '../errors';
import { noAnswer, type SimCloud } from './sim-cloud';

/**
 * One instance of a function, as the database sees it: its calls travel there and back, may fail on the way, and stop when it
 * dies. What it awaits then never comes.
 */
export class Caller {
  dead = false;
  private readonly dice: Dice;

  constructor(
    readonly cloud: SimCloud,
    readonly name: string,
    public onDeath: () => void = () => undefined,
  ) {
    this.dice = Dice.of(cloud.seed, name);
  }

  die(): void {
    if (this.dead) return;
    this.dead = true;
    this.onDeath();
  }

  /**
   * Sends one call to the database.
   * @param transaction the one it belongs to: it may meet a conflict, and is never sent twice
   * @returns what `work` gives; fails as the faults have it
   */
  call<T>(work: (database: Database) => Promise<T> | T, transaction?: Transaction): Promise<T> {
    const { engine, waiting } = this.cloud;
    return new Promise((resolve, reject) => {
      if (this.dead) return;
      const answer = (settle: () => void) => {
        // The power went meanwhile, and it was told so.
        if (!waiting.delete(noPower) || this.dead) return;
        if (this.dice.chance(this.cloud.faults.lostReplyRate)) reject(noAnswer());
        else settle();
      };
      const noPower = () => !this.dead && reject(noAnswer());
      waiting.add(noPower);
      engine.after(this.way(), () => {
        if (!waiting.has(noPower)) return;
        this.carryOut(work, transaction).then(
          (value) => engine.after(this.way(), () => answer(() => resolve(value))),
          (error: unknown) => engine.after(this.way(), () => answer(() => reject(error))),
        );
      });
    });
  }

  private way(): number {
    return this.dice.int(this.cloud.faults.latencyMs + 1);
  }

  private async carryOut<T>(
    work: (database: Database) => Promise<T> | T,
    transaction?: Transaction,
  ): Promise<T> {
    const { faults, database } = this.cloud;
    const dies = this.dice.chance(faults.deathRate);
    if (dies && this.dice.chance(0.5)) {
      this.die();
      throw noAnswer();
    }
    if (this.dice.chance(faults.errorRate)) throw requestFailed('[InjectedError] nothing was done');
    if (transaction && this.dice.chance(faults.conflictRate)) transaction.conflict();
    const result = await work(database);
    if (dies) this.die();
    return !transaction && this.dice.chance(faults.repeatRate) ? work(database) : result;
  }
}
