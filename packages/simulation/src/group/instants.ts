import type { Ctx, Store } from '@fangzhen/cloudkit';
import { Beginning, Caller, Engine, SimCloud, simStore, type Doc } from '@fangzhen/local-cloud/sim';
import { fastStore } from './store';
import { MORNING_MS } from './world';

/** A simulated cloud for one test: what several instances do happens in the order that the test gives it, whatever the machine does. */
export class Instants {
  private readonly engine = new Engine(MORNING_MS);
  private readonly cloud: SimCloud;

  /** @param collections those that are used; they have no indexes but by id */
  constructor(collections: readonly string[]) {
    const beginning = new Beginning(Object.fromEntries(collections.map((name) => [name, []])));
    this.cloud = new SimCloud(this.engine, 1, beginning);
  }

  /** The data as a new instance reaches it. */
  store(name = 'test'): Store {
    return fastStore(simStore(new Caller(this.cloud, name)));
  }

  async put(collection: string, ...docs: { _id: string }[]): Promise<void> {
    await this.done(this.cloud.database.import(collection, docs as unknown as Doc[]));
  }

  /** Lets things happen until the work is done. */
  async done<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const settled = Promise.allSettled([work]).then(() => (ended = true));
    await this.engine.run(() => ended);
    await settled;
    return work;
  }

  close(): void {
    this.cloud.close();
  }
}

/** What a step is given by an instance that nobody called. */
export const by = (system: Store, nowMs = MORNING_MS): Ctx =>
  ({ nowMs, system, log: () => undefined }) as unknown as Ctx;
