import { postJson, Shopping } from '@fangzhen/tools/stage';
import type { Phone } from '../phone/phone';
import type { World } from './scene';

/** The scene's product at the scene's store. */
export const productQuery = ({ productId, storeId }: World): Record<string, string> => ({
  id: productId,
  storeId,
  brandId: 'morrow',
});

/** Nothing lies in a person's cart, whatever their other phones have put there. */
export async function emptyCart({ stage }: Pick<World, 'stage'>, who: string): Promise<void> {
  const phone = 'phone-that-empties';
  const { stores, upTo } = await stage.call(who, 'orders', 'syncCart', { phone, from: 1, changes: [] });
  const changes = stores.flatMap(({ storeId, lines }) =>
    lines.map(({ skuId, choices }) => ({ kind: 'remove' as const, storeId, skuId, choices })),
  );
  await stage.call(who, 'orders', 'syncCart', { phone, from: upTo + 1, changes });
}

/** One piece of the scene's product lies in this phone's cart. */
export async function addToCart(phone: Phone, world: World): Promise<void> {
  await phone.open('pages/product/index', productQuery(world));
  await phone.tap('加入购物车');
}

/** The scene's product was bought at once: it is in no cart. */
export async function buyNow(phone: Phone, world: World): Promise<void> {
  await phone.open('pages/product/index', productQuery(world));
  await phone.tap('立即购买');
}

/** Somebody has paid for one piece; gives the order. */
export function paidOrder({ stage, storeId, skuId }: World, who: string): Promise<string> {
  return new Shopping(stage).buy(who, { storeId, lines: [{ skuId, qty: 1 }] });
}

/** An order of Zhou's waits on the counter; gives its pickup code. */
export async function readyOrder(world: World): Promise<string> {
  const { stage, storeId } = world;
  const orderId = await paidOrder(world, 'zhou');
  await stage.call('clerk-morrow', 'workbench', 'accept', { storeId, orderId });
  await stage.call('clerk-morrow', 'workbench', 'ready', { storeId, orderId });
  const { order } = await stage.call('zhou', 'orders', 'one', { orderId });
  return order.pickupCode!;
}

/** A brand's manager has changed the draft's corners and sent it to the group. */
export async function submittedTheme({ stage }: World, brandId: string): Promise<void> {
  const manager = `brand-${brandId}`;
  const { draft } = await stage.call(manager, 'themes', 'editor', { brandId });
  const { tokens } = draft.document;
  const radius = tokens.radius === 'l' ? 'm' : 'l';
  const document = { ...draft.document, tokens: { ...tokens, radius } as typeof tokens };
  const saved = { brandId, document, revision: draft.revision };
  const { revision } = await stage.call(manager, 'themes', 'saveDraft', saved);
  await stage.call(manager, 'themes', 'submit', { brandId, revision });
}

/** Somebody's order was cancelled, and their account did not take the refund. */
export async function abnormalRefund(world: World): Promise<void> {
  const { stage } = world;
  const faults = (plan: object) => postJson(`${stage.pay.url}/pay/faults`, plan);
  const orderId = await paidOrder(world, 'zhou');
  await faults({ refundResult: 'ABNORMAL' });
  await stage.call('zhou', 'orders', 'cancel', { orderId });
  const listed = async () => (await stage.call('finance', 'finance', 'abnormalRefunds', {})).refunds;
  for (
    let tried = 0;
    tried < 100 && !(await listed()).some((refund) => refund.orderId === orderId);
    tried += 1
  )
    await new Promise((resolve) => setTimeout(resolve, 100));
  await faults({});
}
