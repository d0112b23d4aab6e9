import { addUnlessThere, Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import { emptyCart, takeIn, type Cart, type Limited, type SentChanges } from '@fangzhen/domain';

const TRIES = 8;

/**
 * Takes a phone's changes into the member's cart by compare-and-set on its version: phones that change it at once lose nothing of each
 * other's. One read and one write where nobody else does.
 *
 * @throws Refusal BUSY: the same changes may be sent again.
 */
export async function changeCart(
  ctx: MemberCtx,
  sent: SentChanges,
): Promise<{ cart: Cart; limited: Limited[] }> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await ctx.mine('carts').get(ctx.memberId);
    const taken = takeIn(before ?? emptyCart(ctx.memberId), sent, ctx.nowMs);
    if (taken.cart.version === (before?.version ?? 0)) return taken;
    if (await written(ctx, before, taken.cart)) return taken;
  }
  throw new Refusal('BUSY', '购物车正在另一台设备上修改，请再试一次');
}

async function written(ctx: MemberCtx, before: Cart | undefined, after: Cart): Promise<boolean> {
  const { _id, memberId: _, ...set } = after;
  if (before) return (await ctx.system.update('carts', { _id, version: before.version }, { set })) === 1;
  return addUnlessThere(ctx.system, 'carts', after);
}
