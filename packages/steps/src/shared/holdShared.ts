import type { Ctx } from '@fangzhen/cloudkit';
import type { SharedHold, SharedWant } from '@fangzhen/domain';
import { holdCalendar, releaseCalendar } from './holdCalendar';
import { holdSlot, releaseSlot } from './holdSlot';

/**
 * Takes what an order's fulfilment needs of a document that many share. Each kind is one conditional update keyed by the order, like stock
 * (I1): a lock held over round trips would serialise everybody.
 *
 * @throws Refusal that says what to choose instead; after any error nothing is held.
 */
export async function holdShared(
  ctx: Ctx,
  want: SharedWant,
  key: string,
  untilMs: number,
): Promise<SharedHold> {
  switch (want.of) {
    case 'pickupSlots':
      return holdSlot(ctx, want, key, untilMs);
    case 'calendars':
      return holdCalendar(ctx, want, key, untilMs);
  }
}

/** The undo, and what the order's own events do when it ends. Twice changes nothing. */
export const releaseShared = (ctx: Ctx, hold: SharedHold): Promise<void> => RELEASES[hold.of](ctx, hold);

const RELEASES: Record<SharedHold['of'], (ctx: Ctx, hold: SharedHold) => Promise<void>> = {
  pickupSlots: releaseSlot,
  calendars: releaseCalendar,
};
