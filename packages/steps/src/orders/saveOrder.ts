import type { Ctx } from '@fangzhen/cloudkit';
import { notFound, Refusal } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';

const TRIES = 5;

/**
 * What a relay or the feed clears, and a timer puts off, without a new version: written whole each time. Left out because they look unchanged, they
 * would stay as somebody else has made them meanwhile: new events, and nothing that says so.
 */
const BESIDE_THE_VERSION: readonly (keyof Order)[] = ['events', 'pending', 'lookAtMs', 'untold'];

/**
 * Writes an order's next version by compare-and-set on the version it was made from (I10). One document, one update:
 * no transaction is needed, as the events lie inside the order (I14).
 *
 * @returns whether it was written; false means that somebody else moved it first.
 */
export async function saveOrder(ctx: Ctx, before: Order, after: Order): Promise<boolean> {
  const isWritten = (field: keyof Order) =>
    after[field] !== before[field] || BESIDE_THE_VERSION.includes(field);
  const changed = Object.entries(after).filter(([field]) => isWritten(field as keyof Order));
  const updated = await ctx.system.update(
    'orders',
    { _id: before._id, version: before.version },
    { set: Object.fromEntries(changed) },
  );
  return updated === 1;
}

/**
 * Moves an order: reads it, asks `move` for its next version, writes it, and begins again when somebody was faster.
 * `move` throws when the order's state does not allow it any more, and answers the order itself when there is nothing to do. It may read
 * what it needs beside the order.
 *
 * @throws Refusal NOT_FOUND when `read` finds none; BUSY when others kept changing it.
 */
export async function changeOrder(
  ctx: Ctx,
  read: () => Promise<Order | undefined>,
  move: (order: Order) => Order | Promise<Order>,
): Promise<Order> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await read();
    if (!before) throw notFound('订单');
    const after = await move(before);
    if (after === before || (await saveOrder(ctx, before, after))) return after;
  }
  throw orderBusy();
}

/** Others kept changing an order. */
export const orderBusy = () => new Refusal('BUSY', '订单正在被其他人处理，请再试一次');
