import type { BoardCard, Fulfilment, OrderCard, OrderState, OrderView } from '@fangzhen/contracts';
import { maskPhone } from '../address/maskPhone';
import { linesLeft } from '../afterSale/goods';
import { invoiceFen } from '../invoice/invoice';
import { isAgreed } from '../afterSale/moves';
import { backFen } from '../afterSale/refunds';
import { amongOthers } from '../afterSale/together';
import { afterSaleView } from '../afterSale/view';
import type { Order } from '../model/order';
import type { Store } from '../model/store';
import { orderCan } from './can';

/** From payment until it is handed over the shopper needs the pickup code, if they come for it. */
const showsCode = ({ state, fulfilment }: Order): boolean =>
  fulfilment.kind === 'pickup' && ['paid', 'accepted', 'ready'].includes(state);

const expiry = ({ state, expiresAtMs }: Order) => (state === 'unpaid' ? { expiresAtMs } : {});

/** An order in a list of the member's. */
export function orderCard(order: Order, names: { brandName: string; storeName: string }): OrderCard {
  return {
    id: order._id,
    state: order.state,
    brandId: order.brandId,
    brandName: names.brandName,
    storeId: order.storeId,
    storeName: names.storeName,
    fulfilment: { kind: order.fulfilment.kind },
    placedAtMs: order.placedAtMs,
    ...expiry(order),
    payFen: order.payFen,
    lines: order.lines.map(({ skuId, productId, title, optionText, picture, qty, choices }) => ({
      skuId,
      productId,
      title,
      optionText,
      picture,
      qty,
      ...(choices && { choices }),
    })),
  };
}

/** An order as its member sees it. Nothing of how it is held or paid goes out. */
export function orderView(
  order: Order,
  store: Pick<Store, '_id' | 'name' | 'address' | 'phone' | 'location'>,
  names: { brandName: string; together?: OrderView['together']; others?: readonly Order[] },
  nowMs: number,
): OrderView {
  const { brandName, together = [], others = [] } = names;
  const { campaigns = [], withheldFen = 0, othersWithheldFen } = amongOthers(order, others);
  const { _id: id, name, address, phone, location } = store;
  return {
    id: order._id,
    state: order.state,
    brandId: order.brandId,
    brandName,
    store: { id, name, address, phone, location },
    lines: order.lines,
    discounts: order.discounts,
    fees: order.fees,
    fulfilment: order.fulfilment,
    itemsFen: order.itemsFen,
    payFen: order.payFen,
    usedPoints: order.usedPoints,
    earnPoints: order.earnPoints,
    earnGrowth: order.earnGrowth ?? 0,
    note: order.note,
    timeline: order.timeline,
    placedAtMs: order.placedAtMs,
    ...expiry(order),
    ...(showsCode(order) && { pickupCode: order.pickupCode }),
    ...(order.refund && { refundFen: order.refund.amountFen }),
    backFen: backFen(order),
    ...(order.invoice && { invoice: order.invoice }),
    invoiceFen: invoiceFen(order),
    back: backOf(order),
    afterSales: (order.afterSales ?? []).map(afterSaleView),
    ...{ campaigns, withheldFen, othersWithheldFen },
    together,
    can: orderCan(order, nowMs),
  };
}

/** Whether something of it was given back; an order that was closed unpaid never was. */
const backOf = ({ refund, afterSales = [] }: Order): OrderView['back'] => {
  if (refund) return 'whole';
  return afterSales.some(isAgreed) ? 'part' : 'none';
};

/** An order on the staff's board: the whole pickup code stays with the shopper, and what was given back is not made. */
export function boardCard(order: Order, nickname: string): BoardCard {
  return {
    id: order._id,
    state: order.state,
    callNumber: order.pickupCode.slice(-4),
    nickname,
    fulfilment: fulfilmentForStaff(order),
    lines: linesLeft(order).map(({ title, optionText, qty }) => ({ title, optionText, qty })),
    payFen: order.payFen - backFen(order),
    note: order.note,
    placedAtMs: order.placedAtMs,
    sinceMs: order.timeline.at(-1)?.atMs ?? order.placedAtMs,
  };
}

/** The states in which staff may have to ring the shopper. */
const AT_WORK: readonly OrderState[] = ['accepted', 'ready', 'delivering'];

/** Who has nothing to do with an order yet, or any more, need not know whose phone it is (I12). */
function fulfilmentForStaff({ state, fulfilment }: Order): Fulfilment {
  if (fulfilment.kind !== 'delivery' || AT_WORK.includes(state)) return fulfilment;
  const { address } = fulfilment;
  return { ...fulfilment, address: { ...address, phone: maskPhone(address.phone) } };
}
