import type { Ctx } from '@fangzhen/cloudkit';
import type { AfterSaleCard } from '@fangzhen/contracts';
import {
  afterSaleView,
  isOpen,
  isUnmade,
  linesOf,
  shareOf,
  type AfterSale,
  type Order,
} from '@fangzhen/domain';
import { othersOf } from '@fangzhen/steps/orders/together';
import { everyBrand, everyStore } from '../shared/shops';

/** The after-sales of these orders that are so, as those who decide see them; absent: the open ones. */
export async function afterSaleCards(
  ctx: Ctx,
  orders: readonly Order[],
  is: (afterSale: AfterSale) => boolean = isOpen,
): Promise<AfterSaleCard[]> {
  const around = await readAround(ctx, orders);
  return orders.flatMap((order) =>
    (order.afterSales ?? []).filter(is).map((afterSale) => cardOf(order, afterSale, around)),
  );
}

/** One after-sale of an order, wherever it stands. */
export async function afterSaleCard(ctx: Ctx, order: Order, afterSaleId: string): Promise<AfterSaleCard> {
  const afterSale = order.afterSales!.find(({ id }) => id === afterSaleId)!;
  return cardOf(order, afterSale, await readAround(ctx, [order]));
}

interface Around {
  brands: ReadonlyMap<string, { name: string }>;
  stores: ReadonlyMap<string, { name: string }>;
  nicknames: ReadonlyMap<string, string>;
  /** By order: the others of its checkout, where what it gives back rests on them. */
  others: ReadonlyMap<string, readonly Order[]>;
}

async function readAround(ctx: Ctx, orders: readonly Order[]): Promise<Around> {
  const ids = [...new Set(orders.map(({ memberId }) => memberId))];
  const [brands, stores, others, members] = await Promise.all([
    everyBrand(ctx),
    everyStore(ctx),
    Promise.all(orders.map((order) => othersOf(ctx, order))),
    ids.length === 0
      ? []
      : ctx.system.find('members', { _id: { $in: ids } }, { limit: ids.length, fields: ['nickname'] }),
  ]);
  return {
    ...{ brands, stores },
    nicknames: new Map(members.map(({ _id, nickname }) => [_id, nickname])),
    others: new Map(orders.map(({ _id }, i) => [_id, others[i]!])),
  };
}

function cardOf(
  order: Order,
  afterSale: AfterSale,
  { brands, stores, nicknames, others }: Around,
): AfterSaleCard {
  const { _id: orderId, storeId, brandId, state, pickupCode, payFen, placedAtMs, lines } = order;
  const { amountFen, points, earned } = isOpen(afterSale)
    ? shareOf(order, afterSale.id, others.get(orderId))
    : afterSale;
  return {
    ...afterSaleView(afterSale),
    ...{ amountFen, points, earned },
    ...{ orderId, orderState: state, storeId, payFen, placedAtMs },
    storeName: stores.get(storeId)?.name ?? '',
    brandName: brands.get(brandId)?.name ?? '',
    callNumber: pickupCode.slice(-4),
    nickname: nicknames.get(order.memberId) ?? '',
    goods: linesOf(order, afterSale).map(({ title, optionText, picture, qty }, i) => ({
      ...{ title, optionText, picture, qty },
      ofQty: lines[afterSale.lines[i]!.line]!.qty,
    })),
    unmade: isUnmade(order),
    ...(afterSale.decidedByName !== undefined && { decidedByName: afterSale.decidedByName }),
  };
}
