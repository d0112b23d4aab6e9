import type { Ctx, Filter } from '@fangzhen/cloudkit';
import type { BillOfDay, DayRange, Order, OurOrder } from '@fangzhen/domain';
import { groupPay, type Pay } from '../payments/client';

/** As many as a query returns. */
const PAGE = 1000;
const FIELDS = [
  ...(['mchId', 'state', 'payFen', 'transactionId', 'refund'] as const),
  ...(['afterSales', 'payment', 'refusedNotices'] as const),
] as const;

/** Every order of a merchant's that was paid, or whose refund or a part's was asked for, on that day, and every one that the bill names. */
export async function ordersOfDay(
  ctx: Ctx,
  pay: Pick<Pay, 'mchId'>,
  { bill, day }: { bill: BillOfDay; day: DayRange },
): Promise<OurOrder[]> {
  const isPaidTo = ({ mchId = groupPay(ctx).mchId }: Pick<Order, 'mchId'>) => mchId === pay.mchId;
  const range = { $gte: day.startMs, $lt: day.endMs };
  const found = new Map<string, OurOrder>();
  const keep = (orders: Row[]) => orders.forEach((order) => found.set(order._id, order));
  keep((await allOf(ctx, 'payment.atMs', range)).filter(isPaidTo));
  keep((await allOf(ctx, 'refund.requestedAtMs', range)).filter(isPaidTo));
  keep((await allOf(ctx, 'afterSales.decidedAtMs', range)).filter(isPaidTo));
  const named = [...bill.payments, ...bill.refunds].map(({ outTradeNo }) => outTradeNo);
  const others = [...new Set(named)].filter((id) => !found.has(id));
  for (let from = 0; from < others.length; from += PAGE) {
    const filter = { _id: { $in: others.slice(from, from + PAGE) } };
    keep(await ctx.system.find('orders', filter, { limit: PAGE, fields: FIELDS }));
  }
  return [...found.values()];
}

type Row = OurOrder & Pick<Order, 'mchId'>;

async function allOf(ctx: Ctx, field: string, range: { $gte: number; $lt: number }): Promise<Row[]> {
  const all: Row[] = [];
  const filter: Filter = { [field]: range };
  for (let more = true; more;) {
    // By id within equal times, so that no page misses what another has.
    const options = {
      order: [
        [field, 'asc'],
        ['_id', 'asc'],
      ],
      skip: all.length,
      limit: PAGE,
    } as const;
    const page = await ctx.system.find('orders', filter, { ...options, fields: FIELDS });
    all.push(...page);
    more = page.length === PAGE;
  }
  return all;
}
