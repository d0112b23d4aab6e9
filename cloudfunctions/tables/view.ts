import type { MemberCtx } from '@fangzhen/cloudkit';
import type { TableLine, TableView } from '@fangzhen/contracts';
import {
  chosenOf,
  isSessionOpen,
  optionText,
  priceInForce,
  storeCard,
  unsent,
  type Order,
  type TableEntry,
  type TableSession,
} from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import { onSaleOf, pricesOf, type OnSale } from '../shared/onSale';
import { everyBrand, storeOf } from '../shared/shops';
import { ordersOfSession } from '../shared/tableOrders';

/** A table as the caller sees it: whose line is whose by name, and no id of a member. */
export async function viewOf(ctx: MemberCtx, session: TableSession): Promise<TableView> {
  const store = await storeOf(ctx, session.storeId);
  const [brands, onSale, prices, orders] = await Promise.all([
    everyBrand(ctx),
    onSaleOf(ctx, store.brandId),
    pricesOf(ctx, store._id),
    ordersOfSession(ctx, session),
  ]);
  const nameOf = (memberId: string) => session.guests[memberId]?.nickname ?? '';
  const line = (id: string, entry: TableEntry): TableLine => {
    const offered = onSale.get(entry.skuId);
    const who = { byName: nameOf(entry.memberId), mine: ctx.members.includes(entry.memberId) };
    if (!offered) return { id, ...goneLine(entry), ...who };
    const { unitFen } = priceInForce(offered.sku, prices, ctx.nowMs);
    return { id, ...lineOf(offered, entry, unitFen), ...who };
  };
  return {
    sessionId: session._id,
    store: storeCard(store, brands.get(store.brandId)?.name ?? '', ctx.nowMs),
    tableNo: session.no,
    open: isSessionOpen(session, ctx.nowMs),
    endsAtMs: session.endsAtMs,
    guests: Object.values(session.guests).map(({ nickname }) => nickname),
    version: session.version,
    lines: unsent(session).map(([id, entry]) => line(id, entry)),
    orders: orders.map((order) => ({ ...sentOrder(order, ctx.members), byName: nameOf(order.memberId) })),
  };
}

/** It is not sold any more: somebody has to take it off the cart. */
const goneLine = ({ skuId, qty }: TableEntry) => ({
  ...{ skuId, productId: skuId, title: '已下架的商品', optionText: '', picture: '', unitFen: 0, qty },
});

function lineOf({ product, sku }: OnSale, { skuId, qty, choices: ids }: TableEntry, unitFen: number) {
  const { choices } = chosenOf(product.modifiers, ids);
  return {
    ...{ skuId, productId: product._id, title: product.name, picture: product.picture, qty },
    optionText: optionText([...sku.values, ...choices.map(({ name }) => name)]),
    unitFen: unitFen + sumBy(choices, 'priceFen'),
    ...(ids && { choices: ids }),
  };
}

function sentOrder(
  { _id: orderId, state, payFen, lines, fulfilment, memberId }: Order,
  reader: readonly string[],
) {
  return {
    ...{ orderId, state, payFen, mine: reader.includes(memberId) },
    round: fulfilment.kind === 'dineIn' ? fulfilment.round : 0,
    lines: lines.map(({ title, optionText: option, qty }) => ({ title, optionText: option, qty })),
  };
}
