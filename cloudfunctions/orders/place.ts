import { contracts, type Api } from '@fangzhen/contracts';
import { fingerprint, memberActionBeside, randomDigits, Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import type { CampaignTerms, Order } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { writeOrders } from '@fangzhen/steps/orders/writeOrders';
import { campaignsOf } from '../shared/campaigns';
import type { Sessions } from '../shared/sessions';
import { readCart, type CartPart } from '../shared/cart';
import { readTier } from '../shared/tier';
import { checkoutIds, draftOrders } from './draft';
import { planParts, readBook, readTables, wantsOf } from './plans';
import { priceAgain } from './priceAgain';

type PlaceInput = Api['orders']['place']['input'];

const HOLD_DIGITS = 8;

/** How orders are placed: read, price again (I13), reserve the shared stock (I1), then write what is the member's in one transaction. */
export const place = memberActionBeside(
  contracts.orders.place,
  (input, ctx) =>
    Promise.all([readCart(ctx, input.parts), readTables(ctx, input.parts), campaignsOf(ctx, input.parts)]),
  placeOrders,
);

async function placeOrders(
  input: PlaceInput,
  ctx: MemberCtx,
  beside: Promise<[CartPart[], Sessions, CampaignTerms[]]>,
) {
  const [[cart, sessions, campaigns], book, tier] = await Promise.all([
    beside,
    readBook(ctx, input.parts),
    readTier(ctx, input.parts),
  ]);
  const plans = await planParts(ctx, input.parts, { cart, book, sessions, tier });
  const { members } = ctx;
  const ids = checkoutIds(ctx, input);
  const holdIds = ids.orderIds.map((id) => `${id}_${randomDigits(HOLD_DIGITS)}`);
  const written = await writeOrders(ctx, {
    firstId: ids.orderIds[0]!,
    wants: wantsOf(ctx, plans, cart, input.parts),
    campaigns,
    uses: { members, couponIds: input.couponIds, usedPoints: input.points },
    draft: (benefits) =>
      draftOrders(ctx, {
        ...{ input, ids, holdIds, cart, campaigns, plans },
        priced: priceAgain(ctx, { input, cart, campaigns, benefits, tier, plans }),
      }),
  });
  for (const order of written) if (order.pending) await relayOrder(ctx, order);
  return answer(written, input);
}

/** The same request again gets the same orders; the same key with another body is an error (I7). */
function answer(orders: readonly Order[], input: PlaceInput) {
  const first = orders[0]!;
  if (first.fingerprint !== fingerprint(input)) {
    throw new Refusal('KEY_REUSED', '这笔订单已经提交过，请回到购物车重新下单', { orderId: first._id });
  }
  const unpaid = orders.find(({ state }) => state === 'unpaid');
  return {
    orderId: first._id,
    orders: orders.map(({ _id: orderId, storeId, state, payFen }) => ({ orderId, storeId, state, payFen })),
    payFen: orders.reduce((sum, { payFen }) => sum + payFen, 0),
    ...(unpaid && { expiresAtMs: unpaid.expiresAtMs }),
  };
}
