import { notFound, Refusal, type Ctx } from '@fangzhen/cloudkit';
import { modifiersAt } from '@fangzhen/domain';

export interface ChoiceOff {
  storeId: string;
  productId: string;
  choiceId: string;
  off: boolean;
}

/**
 * Takes a choice (oat milk, an extra) of a product off at one store, or puts it back. Each choice is a field of its own, so that staff who tap at once
 * do not undo each other.
 *
 * @throws Refusal NOT_FOUND, or BAD_INPUT where nothing of a kind that must be chosen would be left.
 */
export async function setChoiceOff(
  ctx: Ctx,
  { storeId, productId, choiceId, off }: ChoiceOff,
): Promise<void> {
  const [store, product] = await Promise.all([
    ctx.system.get('stores', storeId),
    ctx.system.get('products', productId),
  ]);
  const has = product?.modifiers?.some(({ choices }) => choices.some(({ id }) => id === choiceId));
  if (!store || !has || product!.brandId !== store.brandId) throw notFound('做法或加料');
  const left = modifiersAt(product!, store).find(({ choices }) => choices.some(({ id }) => id === choiceId));
  if (off && left && left.choices.length <= left.min)
    throw new Refusal('BAD_INPUT', `“${left.name}”至少要留 ${left.min} 项；都没有时，请把商品停售`);
  const path = `choicesOff.${productId}.${choiceId}`;
  await ctx.system.update('stores', { _id: storeId }, off ? { set: { [path]: true } } : { unset: [path] });
}
