import type { FulfilmentChoice } from '@fangzhen/contracts';
import type { Ctx, MemberCtx } from '@fangzhen/cloudkit';
import {
  planFulfilment,
  serviceNeed,
  sharedWant,
  type AddressBook,
  type Asked,
  type CartFee,
  type FulfilmentPlan,
  type SharedWant,
  type TierTerms,
} from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import { readCalendars, type BookedDays } from '../shared/calendars';
import { storeList } from '../shared/directory';
import { readSlots } from '../shared/pickupSlots';
import { readSessions, type Sessions } from '../shared/sessions';
import type { CartPart, PartInput } from '../shared/cart';
import { storesInstead } from './elsewhere';

interface Part extends PartInput {
  fulfilment: FulfilmentChoice;
}

/** What of the member's the parts' fulfilment needs. Nothing is read where nothing is delivered. */
export async function readBook(ctx: MemberCtx, parts: readonly Part[]): Promise<AddressBook | undefined> {
  const delivers = parts.some(({ fulfilment }) => fulfilment.kind === 'delivery');
  return delivers ? ctx.mine('addressBooks').get(ctx.memberId) : undefined;
}

export type TakenSlots = Awaited<ReturnType<typeof readSlots>>;

/** What is taken of the slots of those stores where one was chosen. */
export const readTaken = (ctx: Ctx, parts: readonly Part[]): Promise<TakenSlots> =>
  readSlots(
    ctx,
    parts.flatMap(({ storeId, fulfilment }) =>
      fulfilment.kind === 'pickup' && fulfilment.slotStartMs !== undefined ? [storeId] : [],
    ),
  );

/** What is booked at those stores where an appointment is asked for. */
export const readBooked = (ctx: Ctx, parts: readonly Part[]): Promise<BookedDays> =>
  readCalendars(
    ctx,
    parts.flatMap(({ storeId, fulfilment }) => (fulfilment.kind === 'appointment' ? [storeId] : [])),
  );

/** The tables that something is sent from. */
export const readTables = (ctx: Ctx, parts: readonly Part[]): Promise<Sessions> =>
  readSessions(
    ctx,
    parts.flatMap(({ fulfilment }) => (fulfilment.kind === 'dineIn' ? [fulfilment.sessionId] : [])),
  );

interface Read {
  cart: readonly CartPart[];
  book: AddressBook | undefined;
  /** Absent: it is found out when a place is taken. */
  taken?: TakenSlots;
  /** As `taken`. */
  booked?: BookedDays;
  sessions: Sessions;
  tier: TierTerms;
}

/** How each part would reach the shopper, what that costs, and what stands in the way. */
export async function planParts(
  ctx: MemberCtx,
  parts: readonly Part[],
  { cart, book, taken = [], booked = [], sessions, tier }: Read,
): Promise<FulfilmentPlan[]> {
  const all = await storeList(ctx);
  const addressOf = ({ fulfilment }: Part) =>
    fulfilment.kind === 'delivery'
      ? book?.addresses.find(({ id }) => id === fulfilment.addressId)
      : undefined;
  const instead = await Promise.all(
    cart.map((part, i) => storesInstead(ctx, part, addressOf(parts[i]!), all)),
  );
  return cart.map(({ store, open, lines }, i) => {
    const choice = parts[i]!.fulfilment;
    const session = choice.kind === 'dineIn' ? sessions.get(choice.sessionId) : undefined;
    const asked: Asked = {
      ...{ choice, store, open, stores: instead[i]!, lines, nowMs: ctx.nowMs },
      itemsFen: sumBy(lines, ({ qty, unitFen }) => qty * unitFen),
      address: addressOf(parts[i]!),
      slots: taken.filter(({ storeId }) => storeId === store._id),
      calendars: booked,
      ...(tier.at.get(store._id)?.freeDelivery && { freeDeliveryBy: tier.name }),
      table: { session, members: ctx.members },
    };
    return planFulfilment(asked);
  });
}

/** What is paid beside the goods at each store, before a coupon takes off it. */
export const feesOf = (plans: readonly FulfilmentPlan[], cart: readonly CartPart[]): CartFee[] =>
  plans.flatMap(({ fees }, i) => fees.map((fee) => ({ ...fee, storeId: cart[i]!.store._id })));

/** What each part's fulfilment needs of a document that many share. */
export const wantsOf = (
  ctx: Ctx,
  plans: readonly FulfilmentPlan[],
  cart: readonly CartPart[],
  parts: readonly Part[],
): (SharedWant | undefined)[] =>
  plans.map(({ fulfilment }, i) => {
    const { store, lines } = cart[i]!;
    const choice = parts[i]!.fulfilment;
    if (choice.kind === 'dineIn') return { of: 'tableSessions', ...choice };
    return fulfilment && sharedWant(fulfilment, store, ctx.nowMs, serviceNeed(lines));
  });
