import type { CampaignSums } from '@fangzhen/contracts';
import sumBy from 'lodash-es/sumBy';
import type { AfterSale } from '../model/afterSale';
import type { Order } from '../model/order';
import { isLive } from '../order/couponHold';
import { add, campaignSums, lostFen, NOTHING } from './campaigns';
import { unitsBack } from './share';
import { withAfterSales } from './write';

/** What an order says of what it keeps back; one that never did says nothing. */
export const keptBack = (
  before: Pick<Order, 'withheldFen'>,
  withheldFen: number,
): Pick<Order, 'withheldFen'> => (withheldFen === (before.withheldFen ?? 0) ? {} : { withheldFen });

/** Whether what was given for an order rests on others, or theirs on it: then they are given back one at a time. */
export const restsOnOthers = ({ checkout, campaigns = [] }: Pick<Order, 'checkout' | 'campaigns'>): boolean =>
  checkout !== undefined && campaigns.length > 0;

export type AmongOthers<O> = O & { othersWithheldFen: number };

/** An order as what it gives back is worth, beside the other orders of its checkout as they are. */
export function amongOthers(order: Order, others: readonly Order[]): AmongOthers<Order> {
  const campaigns = order.campaigns?.map((campaign) => ({
    ...campaign,
    others: sumsOf(others, campaign.id),
  }));
  return {
    ...order,
    ...(campaigns && { campaigns }),
    othersWithheldFen: sumBy(others, ({ withheldFen = 0 }) => withheldFen),
  };
}

function sumsOf(others: readonly Order[], campaignId: string): CampaignSums {
  return others
    .flatMap((order) => {
      const own = order.campaigns?.find(({ id }) => id === campaignId);
      return own ? [campaignSums(order.lines, own, unitsGone(order))] : [];
    })
    .reduce(add, NOTHING);
}

const unitsGone = (order: Order): number[] =>
  isLive(order) ? unitsBack(order) : order.lines.map(({ qty }) => qty);

/**
 * The other orders of a checkout once this one was given back, or a part of it: what they kept back and need not any more comes back as a
 * part of no units. All of them are one version on, so that of two that are given back at the same time one begins again and sees the
 * other (I6).
 */
export function othersAfter(order: Order, others: readonly Order[], nowMs: number): Order[] {
  const among = amongOthers(order, others);
  const keptFen = (order.withheldFen ?? 0) + among.othersWithheldFen;
  let leftFen = Math.max(0, keptFen - lostFen(among, unitsGone(order)));
  return others.map((order) => {
    const fen = Math.min(leftFen, order.withheldFen ?? 0);
    leftFen -= fen;
    return fen > 0 ? withRelease(order, fen, nowMs) : { ...order, version: order.version + 1 };
  });
}

function withRelease(order: Order, amountFen: number, nowMs: number): Order {
  const { afterSales = [], holdId } = order;
  const id = `a${afterSales.length + 1}`;
  const release: AfterSale = {
    ...{ id, requestId: `${holdId}-${id}`, fingerprint: '', state: 'refunding', by: 'system' },
    ...{ lines: [], reason: '同一笔结算已全部退回，活动扣回的金额退还', pictures: [] },
    ...{ askedAtMs: nowMs, decidedAtMs: nowMs, amountFen, points: 0, earned: 0 },
  };
  const event = { id: `${holdId}-refund-${id}`, type: 'refund' as const, holdId, atMs: nowMs };
  const next = withAfterSales(order, [...afterSales, release], nowMs, [{ ...event, afterSaleId: id }]);
  return { ...next, withheldFen: (order.withheldFen ?? 0) - amountFen };
}
