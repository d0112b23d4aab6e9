import { randomUUID } from 'node:crypto';
import type { AbnormalRefund, Finding, Reconciliation } from '@fangzhen/domain';
import { Shopping, type Stage } from '@fangzhen/tools/stage';
import { askedBack, forwarded, handedOver } from './afterSales';
import { booked, laidTable } from './atTheStore';
import { giftFrom } from './pointsGift';
import type { SceneIds } from './screens';

const STORE = 'morrow-sh-01';

/** Gives screens and journeys something to show: an order that waits for payment and one that waits at the store. */
export async function setScene(stage: Pick<Stage, 'call'> & { pay: { url: string } }): Promise<SceneIds> {
  const menu = await stage.call('lin', 'catalog', 'brandHome', { brandId: 'morrow', storeId: STORE });
  const onSale = menu.categories.flatMap(({ products }) => products).filter(({ soldOut }) => !soldOut);
  const productId = onSale[0]!.id;
  const { product } = await stage.call('lin', 'catalog', 'product', { productId, storeId: STORE });
  const skuId = product.skus.find(({ available }) => available >= 3)!.id;
  const shopping = new Shopping(stage);
  const basket = { storeId: STORE, lines: [{ skuId, qty: 2 }] };
  const paidOrderId = await shopping.buy('lin', { ...basket, coupon: 'best', points: 'max' });
  const { orderId: unpaidOrderId } = await shopping.place('lin', {
    storeId: STORE,
    lines: [{ skuId, qty: 1 }],
  });
  const deliveryOrderId = await sendOut(stage);
  return { storeId: STORE, productId, skuId, unpaidOrderId, paidOrderId, deliveryOrderId };
}

/** An order of another brand that is on its way to the shopper. */
async function sendOut(stage: Pick<Stage, 'call'> & { pay: { url: string } }): Promise<string> {
  const storeId = 'loom-sh-01';
  const orderId = await new Shopping(stage).buy('lin', {
    storeId,
    lines: [{ skuId: 'loom-merino-crew-cloud-m', qty: 1 }],
    fulfilment: { kind: 'delivery', addressId: 'address-lin-home' },
  });
  for (const action of ['accept', 'ready', 'depart'] as const)
    await stage.call('clerk-loom', 'workbench', action, { storeId, orderId });
  return orderId;
}

/** Everything that some screen shows. */
export async function setEveryScene(stage: Stage): Promise<SceneIds> {
  const ids = await setScene(stage);
  ids.askedOrderId = await handedOver(stage, 'lin');
  await askedBack(stage, 'lin', ids.askedOrderId);
  await stage.call('lin', 'invoices', 'ask', {
    orderId: ids.askedOrderId,
    invoice: { kind: 'person', title: '林晓', email: 'lin@example.com' },
  });
  ids.doneOrderId = await handedOver(stage, 'chen');
  ids.giftId = await giftFrom(stage, 'lin');
  await forwarded(stage, 'zhou');
  ids.tableCode = await laidTable(stage, 'A3');
  ids.bookedOrderId = await booked(stage, 'lin', 14);
  await fillPurse(stage);
  await submitLook(stage);
  await fillBooks(stage);
  await askForPrices(stage);
  return ids;
}

/** Coupons of morrow's in a purse: what the checkout chooses from. */
async function fillPurse(stage: Pick<Stage, 'call'>): Promise<void> {
  const { offers } = await stage.call('lin', 'coupons', 'offers', { brandId: 'morrow' });
  for (const { templateId, state } of offers) {
    if (state !== 'claimable') continue;
    await stage.call('lin', 'coupons', 'claim', { templateId, clientClaimId: randomUUID() });
  }
}

/** A new look of loom's that waits for the group. */
async function submitLook(stage: Pick<Stage, 'call'>): Promise<void> {
  const brandId = 'loom';
  const { draft } = await stage.call('brand-loom', 'themes', 'editor', { brandId });
  const tokens = { ...draft.document.tokens, primary: '#1d4f91', primarySoft: '#e3ebf5' };
  const document = { ...draft.document, tokens };
  const { revision } = draft;
  const saved = await stage.call('brand-loom', 'themes', 'saveDraft', { brandId, document, revision });
  await stage.call('brand-loom', 'themes', 'submit', { brandId, revision: saved.revision });
}

/** Two days of the books: one where everything agrees, one that needs somebody. */
async function fillBooks({ cloud }: Pick<Stage, 'cloud'>): Promise<void> {
  const finding = (
    kind: Finding['kind'],
    n: number,
    outcome: Finding['outcome'],
    detail: string,
  ): Finding => ({
    ...{ kind, orderId: `08a4af1b615b0a670a9f1bcdbbdb${n}`, outcome, detail },
    oursFen: kind === 'missingHere' ? null : 3600,
    billFen: kind === 'missingThere' ? null : 3600,
  });
  const findings = [
    finding('twice', 1, 'person', '同一订单付款不止一笔，需在商户平台核对后退回多付的'),
    finding('missingHere', 2, 'settled', '查询确认已付，已补记'),
    finding('noticeRepeated', 3, 'settled', '同一付款收到 3 次通知，只入账一次'),
  ];
  const day = (key: string, found: Finding[]): Reconciliation => ({
    ...{ _id: `1900000109__${key}`, mchId: '1900000109', day: key, version: 1 },
    runs: [{ atMs: Date.parse(`${key}T10:00:00+08:00`) + 24 * 3_600_000, by: null, byName: '每日对账' }],
    ...{ payments: { count: 1286, fen: 4_718_250 }, refunds: { count: 12, fen: 38_400 } },
    ...{ findings: found, settled: found.filter(({ outcome }) => outcome === 'settled').length },
    person: found.filter(({ outcome }) => outcome === 'person').length,
  });
  const days = [day('2026-11-20', []), day('2026-11-21', findings)];
  const refund: AbnormalRefund = {
    ...{
      _id: '08a4af1b615b0a670a9f1bcdbbdb4',
      orderId: '08a4af1b615b0a670a9f1bcdbbdb4',
      mchId: '1900000109',
    },
    ...{ refundId: '50000000382019052709732678859', refundFen: 2650, version: 0, state: 'open', asked: [] },
    atMs: Date.parse('2026-11-21T16:20:00+08:00'),
  };
  await cloud.import('abnormalRefunds', [refund as unknown as Record<string, unknown>]);
  await cloud.import('reconciliations', days as unknown as Record<string, unknown>[]);
}

/** Prices of morrow's outside of its range that wait for the group; and what its store has run out of. */
export async function askForPrices(stage: Pick<Stage, 'call'>): Promise<void> {
  const place = { kind: 'brand' as const };
  const { version } = await stage.call('brand-morrow', 'prices', 'list', { brandId: 'morrow', place });
  await stage.call('brand-morrow', 'prices', 'propose', {
    clientChangeId: randomUUID(),
    brandId: 'morrow',
    place,
    version,
    prices: [
      { skuId: 'morrow-latte-m-hot', priceFen: 2800 },
      { skuId: 'morrow-latte-l-hot', priceFen: 2500 },
    ],
    fromMs: null,
    untilMs: null,
    note: '鲜奶涨价',
  });
  const skuIds = ['morrow-latte-m-ice', 'morrow-flat-white'];
  await stage.call('clerk-morrow', 'workbench', 'setOffSale', { storeId: STORE, skuIds, until: 'today' });
}
