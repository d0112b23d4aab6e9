import type { Ctx } from '@fangzhen/cloudkit';
import type { SharedHold, SharedWant } from '@fangzhen/domain';
import { holdCalendar, releaseCalendar } from './holdCalendar';
import { holdTable, releaseTable } from './holdTable';
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
    case 'tableSessions':
      return holdTable(ctx, want, key, untilMs);
  }
}

/** The undo, and what the order's own events do when it ends. Twice changes nothing. */
export const releaseShared = (ctx: Ctx, hold: SharedHold, ended = NOTHING_PAID): Promise<void> =>
  RELEASES[hold.of](ctx, hold, ended);

/** How what held it has ended. */
interface Ended {
  wasPaid: boolean;
}
const NOTHING_PAID: Ended = { wasPaid: false };

const RELEASES: Record<SharedHold['of'], (ctx: Ctx, hold: SharedHold, ended: Ended) => Promise<void>> = {
  pickupSlots: releaseSlot,
  calendars: releaseCalendar,
  tableSessions: releaseTable,
};
