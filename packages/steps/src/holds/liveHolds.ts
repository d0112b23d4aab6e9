import type { Ctx } from '@fangzhen/cloudkit';
import { madeFor, type Order } from '@fangzhen/domain';

const PAGE = 200;

/**
 * Those of these keys that an order has. None of the others becomes an order's any more: whoever made it has ended long before its time
 * was over.
 *
 * @param field where an order keeps them
 * @param keysOf the keys in it
 */
export async function liveHolds<F extends keyof Order>(
  ctx: Ctx,
  keys: readonly string[],
  field: F,
  keysOf: (value: Order[F]) => readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(keys.map(madeFor))];
  const live = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const options = { limit: some.length, fields: [field] };
    for (const order of await ctx.system.find('orders', { _id: { $in: some } }, options))
      for (const key of keysOf(order[field])) live.add(key);
  }
  return live;
}
