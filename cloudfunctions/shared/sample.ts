import type { Ctx } from '@fangzhen/cloudkit';
import { GROUP_RULES, priceCart, type PriceInput } from '@fangzhen/domain';
import { readCart, type PartInput } from './cart';

type Given = Pick<PriceInput, 'lines' | 'nowMs'>;

/** What a sample cart of these parts costs with what is tried, and nothing else of anybody's: by the very rules that price orders. */
export async function priceSample(
  ctx: Ctx,
  parts: readonly PartInput[],
  tried: (given: Given) => Partial<Pick<PriceInput, 'campaigns' | 'coupons' | 'fees'>>,
) {
  const cart = await readCart(ctx, parts);
  const given = { lines: cart.flatMap((part) => part.lines), nowMs: ctx.nowMs };
  const { lines, ...priced } = priceCart({
    ...{ coupons: [], couponChoice: 'best', pointsBalance: 0, pointsChoice: 0, rules: GROUP_RULES },
    ...given,
    ...tried(given),
  });
  return { ...priced, lines: lines.map(({ storeId: _, ...line }) => line) };
}
