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
