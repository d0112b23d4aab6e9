import { randomUUID } from 'node:crypto';
import { Shopping, type Stage } from '@fangzhen/tools/stage';

type Around = Pick<Stage, 'call'> & { pay: { url: string } };

const STORE = 'morrow-sh-01';
const OTHER_STORE = 'loom-sh-01';

/** An order of two lines that was handed over: of this can something be asked back. */
export async function handedOver(stage: Around, who: string): Promise<string> {
  const shopping = new Shopping(stage);
  const lines = [
    { skuId: 'morrow-cappuccino-m', qty: 2 },
    { skuId: 'morrow-americano-m-hot', qty: 1 },
  ];
  const orderId = await shopping.buy(who, { storeId: STORE, lines, coupon: 'none', points: 0 });
  await shopping.handOver('clerk-morrow', who, STORE, orderId);
  return orderId;
}

/** One unit of an order is asked back, with a picture of the demo's. @returns the after-sale's id */
export async function askedBack(stage: Around, who: string, orderId: string): Promise<string> {
  const { order } = await stage.call(who, 'afterSales', 'ask', {
    clientAskId: randomUUID(),
    ...{ orderId, lines: [{ line: 0, qty: 1 }], reason: '做错了：要的是热的', pictures: [] },
  });
  return order.afterSales.at(-1)!.id;
}

/** Something dear of another brand's that its clerk may not give back alone: it waits for the group. */
export async function forwarded(stage: Around, who: string): Promise<void> {
  const shopping = new Shopping(stage);
  const lines = [{ skuId: 'loom-merino-crew-cloud-m', qty: 1 }];
  const orderId = await shopping.buy(who, { storeId: OTHER_STORE, lines, coupon: 'none', points: 0 });
  await shopping.handOver('clerk-loom', who, OTHER_STORE, orderId);
  const afterSaleId = await askedBack(stage, who, orderId);
  const decision = { answer: 'approve', restock: true } as const;
  const given = { storeId: OTHER_STORE, orderId, afterSaleId, decision };
  await stage.call('clerk-loom', 'afterSales', 'decide', given);
}
