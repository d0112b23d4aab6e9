import { readFileSync } from 'node:fs';
import type { Main, Platform, Store } from '@fangzhen/cloudkit';
import { Caller, noAnswer, simStore, type IndexSpec, type SimCloud } from '@fangzhen/local-cloud/sim';
import { main as afterSales } from '@fangzhen/cloudfunctions/afterSales/index';
import { main as couponDesk } from '@fangzhen/cloudfunctions/couponDesk/index';
import { main as coupons } from '@fangzhen/cloudfunctions/coupons/index';
import { main as hourly } from '@fangzhen/cloudfunctions/hourly/index';
import { main as members } from '@fangzhen/cloudfunctions/members/index';
import { main as orders } from '@fangzhen/cloudfunctions/orders/index';
import { main as payments } from '@fangzhen/cloudfunctions/payments/index';
import { main as tables } from '@fangzhen/cloudfunctions/tables/index';
import { main as timers } from '@fangzhen/cloudfunctions/timers/index';
import { main as workbench } from '@fangzhen/cloudfunctions/workbench/index';
import { inRoot } from '@fangzhen/tools/root';
import { fastStore } from './store';

const MAINS = {
  ...{ afterSales, couponDesk, coupons, hourly, members, orders, payments },
  ...{ tables, timers, workbench },
} satisfies Record<string, Main>;

export type FunctionName = keyof typeof MAINS;

interface CloudJson {
  functions: Record<string, { timeoutSeconds: number }>;
  collections: Record<string, { indexes: IndexSpec[] }>;
}

export const cloudJson = JSON.parse(readFileSync(inRoot('cloudfunctions/cloud.json'), 'utf8')) as CloudJson;

type Identity = NonNullable<ReturnType<Platform['caller']>>;

/** Told of everything that a function's log says. */
export type Listener = (event: string, fields: Record<string, unknown>) => void;

interface Instance {
  caller: Caller;
  store: Store;
}

/** The real functions on a simulated cloud: each instance serves one call at a time, keeps its memory, and may die. */
export class SimFunctions {
  private readonly idle = new Map<FunctionName, Instance[]>();
  private instances = 0;

  /** @param equip puts beside a new instance's store what else it reaches */
  constructor(
    private readonly cloud: SimCloud,
    private readonly equip: (store: Store, caller: Caller) => void,
    private readonly hear: Listener,
  ) {}

  /** Calls a function as that person, or as nobody (timers, HTTP). Fails when the instance dies or takes too long. */
  call(name: FunctionName, event: unknown, identity?: Identity): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const instance = this.take(name, () => reject(noAnswer()));
      const timeOut = this.cloud.engine.after(cloudJson.functions[name]!.timeoutSeconds * 1000, () =>
        instance.caller.die(),
      );
      const platform: Platform = {
        store: instance.store,
        caller: () => identity,
        log: (base) => (what, fields) => this.hear(what, { ...base, ...fields }),
      };
      MAINS[name]
        .on(platform)(event, { request_id: `r${this.cloud.engine.count}`, function_name: name })
        .finally(() => {
          timeOut();
          if (!instance.caller.dead) this.idle.get(name)!.push(instance);
        })
        .then(resolve, reject);
    });
  }

  private take(name: FunctionName, onDeath: () => void): Instance {
    const idle = this.idle.get(name) ?? [];
    this.idle.set(name, idle);
    let instance = idle.pop() ?? this.start(name);
    // Something that nobody waited for any more may have ended it since its last call.
    while (instance.caller.dead) instance = idle.pop() ?? this.start(name);
    instance.caller.onDeath = onDeath;
    return instance;
  }

  private start(name: FunctionName): Instance {
    const caller = new Caller(this.cloud, `${name} ${++this.instances}`);
    const store = fastStore(simStore(caller));
    this.equip(store, caller);
    return { caller, store };
  }
}
