import { randomUUID } from 'node:crypto';
import { Shopping, type Stage } from '@fangzhen/tools/stage';
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
  return { storeId: STORE, productId, skuId, unpaidOrderId, paidOrderId };
}

/** Coupons of morrow's in a purse: what the checkout chooses from. */
export async function fillPurse(stage: Pick<Stage, 'call'>): Promise<void> {
  const { offers } = await stage.call('lin', 'coupons', 'offers', { brandId: 'morrow' });
  for (const { templateId, state } of offers) {
    if (state !== 'claimable') continue;
    await stage.call('lin', 'coupons', 'claim', { templateId, clientClaimId: randomUUID() });
  }
}

/** A new look of loom's that waits for the group. */
export async function submitLook(stage: Pick<Stage, 'call'>): Promise<void> {
  const brandId = 'loom';
  const { draft } = await stage.call('brand-loom', 'themes', 'editor', { brandId });
  const tokens = { ...draft.document.tokens, primary: '#1d4f91', primarySoft: '#e3ebf5' };
  const document = { ...draft.document, tokens };
  const { revision } = draft;
  const saved = await stage.call('brand-loom', 'themes', 'saveDraft', { brandId, document, revision });
  await stage.call('brand-loom', 'themes', 'submit', { brandId, revision: saved.revision });
}
