import { contracts, type CartStore } from '@fangzhen/contracts';
import { memberAction, type Ctx } from '@fangzhen/cloudkit';
import type { KeptLine } from '@fangzhen/domain';
import { changeCart } from '@fangzhen/steps/cart/changeCart';
import groupBy from 'lodash-es/groupBy';
import maxBy from 'lodash-es/maxBy';
import orderBy from 'lodash-es/orderBy';
import { everyBrand, everyStore } from '../shared/shops';
import { readCart } from '../shared/cart';

export const syncCart = memberAction(contracts.orders.syncCart, async (sent, ctx) => {
  const { cart, limited } = await changeCart(ctx, sent);
  const { version, changedAtMs, phones, lines } = cart;
  const stores = await Promise.all(
    Object.entries(groupBy(lines, 'storeId')).map(([storeId, here]) => storeView(ctx, storeId, here)),
  );
  return {
    // A cart that nobody has ever put anything into knows no phones.
    upTo: phones[sent.phone]?.upTo ?? 0,
    ...(changedAtMs > 0 && { changedAtMs }),
    ...{ version, limited },
    stores: orderBy(
      stores.filter((store) => store !== undefined),
      ({ storeId }) =>
        maxBy(
          lines.filter((line) => line.storeId === storeId),
          'version',
        )!.version,
      'desc',
    ),
  };
});

/** Undefined for a store that is gone: nothing can be bought there any more. */
async function storeView(
  ctx: Ctx,
  storeId: string,
  lines: readonly KeptLine[],
): Promise<CartStore | undefined> {
  const [stores, brands] = await Promise.all([everyStore(ctx), everyBrand(ctx)]);
  const store = stores.get(storeId);
  if (!store) return undefined;
  const views = await Promise.all(lines.map((line) => lineView(ctx, line)));
  const brandName = brands.get(store.brandId)?.name ?? '';
  return { storeId, storeName: store.name, brandId: store.brandId, brandName, lines: views };
}

/** Under the very choices that the phone named: they are what tells it from other lines. */
async function lineView(
  ctx: Ctx,
  { storeId, skuId, choices, qty }: KeptLine,
): Promise<CartStore['lines'][number]> {
  const [part] = await readCart(ctx, [{ storeId, lines: [{ skuId, qty, ...(choices && { choices }) }] }]);
  const found = part!.lines[0];
  const { productId, title, optionText, picture, unitFen, listUnitFen } = found ?? GONE;
  return {
    ...{ skuId, qty, productId, title, optionText, picture, unitFen },
    ...(choices && { choices }),
    ...(listUnitFen !== undefined && { listUnitFen }),
  };
}

const GONE = {
  ...{ productId: '', title: '商品已下架', optionText: '', picture: '', unitFen: 0 },
  listUnitFen: undefined,
};
