import type { Ctx } from '@fangzhen/cloudkit';
import type { PriceChangeCard } from '@fangzhen/contracts';
import { PRICE_LEAD_MS, type PriceChange, type Product } from '@fangzhen/domain';
import { readDirectory, type Directory } from '../shared/directory';
import { onSaleOf } from '../shared/onSale';
import { placeName } from '../shared/places';

/** Changes as lists show them. */
export async function changeCards(ctx: Ctx, changes: readonly PriceChange[]): Promise<PriceChangeCard[]> {
  const directory = await readDirectory(ctx);
  const brandIds = [...new Set(changes.map(({ brandId }) => brandId))];
  const onSale = new Map(
    await Promise.all(brandIds.map(async (brandId) => [brandId, await onSaleOf(ctx, brandId)] as const)),
  );
  return changes.map((change) => {
    const product = (skuId: string) => onSale.get(change.brandId)?.get(skuId)?.product;
    return cardOf(change, { directory, product, nowMs: ctx.nowMs });
  });
}

export async function changeCard(ctx: Ctx, change: PriceChange): Promise<PriceChangeCard> {
  const [card] = await changeCards(ctx, [change]);
  return card!;
}

interface Around {
  directory: Directory;
  product: (skuId: string) => Product | undefined;
  nowMs: number;
}

function cardOf(change: PriceChange, { directory, product, nowMs }: Around): PriceChangeCard {
  const { _id, brandId, place, state, outside, fromMs, untilMs, note, byName, atMs } = change;
  const { decidedByName, decidedAtMs, reason, ended } = change;
  return {
    id: _id,
    brandId,
    brandName: directory.brands.get(brandId)?.name ?? '',
    place,
    placeName: placeName(directory, place),
    state,
    title: titleOf(change, product),
    skuCount: change.prices.length,
    ...{ outside, fromMs, untilMs, note, byName, atMs },
    ...(decidedByName !== undefined && { decidedByName }),
    ...(decidedAtMs !== undefined && { decidedAtMs }),
    ...(reason !== undefined && { reason }),
    ...(ended && { ended: { byName: ended.byName, atMs: ended.atMs } }),
    canWithdraw: state === 'submitted' || (state === 'approved' && !isOver(change, nowMs)),
  };
}

/** Nothing is left to be taken back by the time that every instance would know of it. */
const isOver = ({ untilMs }: PriceChange, nowMs: number) =>
  untilMs !== null && untilMs <= nowMs + PRICE_LEAD_MS;

/** `经典拿铁 等 2 件商品`. */
function titleOf({ prices }: PriceChange, product: Around['product']): string {
  const names = [...new Set(prices.flatMap(({ skuId }) => product(skuId)?.name ?? []))];
  const [first = '已下架的商品'] = names;
  return names.length > 1 ? `${first} 等 ${names.length} 件商品` : first;
}
