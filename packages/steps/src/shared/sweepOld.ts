import type { Ctx } from '@fangzhen/cloudkit';
import { DAY_MS, SHARED_KEPT_MS } from '@fangzhen/domain';
import { removeOld } from '../removeOld';

/** Takes pickup slots of past days away. What orders held of them is nobody's any more: giving it back changes nothing. */
export const sweepSlots = (ctx: Ctx): Promise<void> =>
  removeOld(ctx, 'pickupSlots', { startMs: { $lt: ctx.nowMs - SHARED_KEPT_MS } }, 'startMs');

/** The same of the calendars of staff and seats. */
export const sweepCalendars = (ctx: Ctx): Promise<void> =>
  removeOld(ctx, 'calendars', { dayStartMs: { $lt: ctx.nowMs - SHARED_KEPT_MS - DAY_MS } }, 'dayStartMs');
