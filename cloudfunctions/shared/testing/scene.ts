import { audit, readLedgers, type Ledgers } from '@fangzhen/tools/audit';
import { MORNING_MS, postJson, Shopping, startStage, type Stage } from '@fangzhen/tools/stage';

/** A running cloud with the demo group, for one test file. */
export interface Scene {
  stage: Stage;
  shop: Shopping;
  storeId: string;
  /** SKUs of that store with at least `atLeast` for sale, in a stable order. */
  skus(atLeast: number): Promise<string[]>;
  /** Puts just so many of one SKU on that store's shelf; a different SKU each time. */
  shelve(qty: number): Promise<string>;
  /** As they are once every notice of WeChat Pay that is due has been sent, and the feed has been told. */
  ledgers(): Promise<Ledgers>;
  /** What breaks a rule between `before` and now, once every event has been carried out. */
  audit(before: Ledgers): Promise<string[]>;
  /** Moves the clock and runs what has come due: notices and refunds of WeChat Pay, then timers, then what these asked for. */
  later(byMs: number): Promise<void>;
  /** Misfortunes of the database from now on, and of WeChat Pay; `{}` ends them. */
  faults(rates: object): Promise<void>;
  payFaults(plan: object): Promise<void>;
  close(): Promise<void>;
}

const NO_FAULTS = { lostReplyRate: 0, errorRate: 0, cutReplyRate: 0, dbLatencyMs: 0 };

export async function openScene(): Promise<Scene> {
  const stage = await startStage({ nowMs: MORNING_MS });
  const storeId = 'morrow-sh-01';
  const ledgers = async () => {
    await stage.pay.deliverDue();
    // A timer that comes between two looks has nothing left to tell then.
    await stage.answer('group', 'events', 'read', {}).catch(() => undefined);
    return readLedgers(stage.cloud);
  };
  const shelved = new Set<string>();
  return {
    stage,
    shop: new Shopping(stage),
    storeId,
    ledgers,
    async skus(atLeast) {
      const { stock } = await ledgers();
      return stock
        .filter((entry) => entry.storeId === storeId && entry.available >= atLeast)
        .map(({ skuId }) => skuId);
    },
    async shelve(qty) {
      const { stock } = await ledgers();
      const free = stock.find(
        (entry) => entry.storeId === storeId && entry.reserved === 0 && !shelved.has(entry.skuId),
      )!;
      shelved.add(free.skuId);
      await stage.cloud.import('stock', [{ ...free, onHand: qty, available: qty }]);
      return free.skuId;
    },
    audit: async (before) => audit(before, await ledgers(), stage.cloud.clock.nowMs()),
    async later(byMs) {
      stage.cloud.clock.advance(byMs);
      await stage.pay.deliverDue();
      await stage.cloud.runDueTimers();
      await stage.pay.deliverDue();
    },
    faults: (rates) => postJson(`${stage.url}/local/faults`, { ...NO_FAULTS, ...rates }),
    payFaults: (plan) => postJson(`${stage.pay.url}/pay/faults`, plan),
    close: () => stage.close(),
  };
}
