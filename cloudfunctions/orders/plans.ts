import type { FulfilmentChoice } from '@fangzhen/contracts';
import type { MemberCtx } from '@fangzhen/cloudkit';
import { planFulfilment, type AddressBook, type FulfilmentPlan } from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import { storeList } from '../shared/directory';
import type { CartPart } from './cart';

interface Part {
  fulfilment: FulfilmentChoice;
}

/** What of the member's the parts' fulfilment needs. Nothing is read where nothing is delivered. */
export async function readBook(ctx: MemberCtx, parts: readonly Part[]): Promise<AddressBook | undefined> {
  const delivers = parts.some(({ fulfilment }) => fulfilment.kind === 'delivery');
  return delivers ? ctx.mine('addressBooks').get(ctx.memberId) : undefined;
}

/** How each part would reach the shopper, what that costs, and what stands in the way. */
export async function planParts(
  ctx: MemberCtx,
  parts: readonly Part[],
  cart: readonly CartPart[],
  book: AddressBook | undefined,
): Promise<FulfilmentPlan[]> {
  const stores = await storeList(ctx);
  return cart.map(({ store, open, lines }, i) => {
    const choice = parts[i]!.fulfilment;
    const addressId = choice.kind === 'delivery' ? choice.addressId : undefined;
    const address = book?.addresses.find(({ id }) => id === addressId);
    const itemsFen = sumBy(lines, ({ qty, unitFen }) => qty * unitFen);
    return planFulfilment({ choice, store, open, itemsFen, address, stores, nowMs: ctx.nowMs });
  });
}

/** All that is paid beside the goods. */
export const feesFen = (plans: readonly FulfilmentPlan[]): number =>
  sumBy(plans, ({ fees }) => sumBy(fees, 'amountFen'));
