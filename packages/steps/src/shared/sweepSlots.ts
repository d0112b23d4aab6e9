import type { Ctx } from '@fangzhen/cloudkit';
import { SLOT_KEPT_MS } from '@fangzhen/domain';
import { removeOld } from '../removeOld';

/** Takes pickup slots of past days away. What orders held of them is nobody's any more: giving it back changes nothing. */
export const sweepSlots = (ctx: Ctx): Promise<void> =>
  removeOld(ctx, 'pickupSlots', { startMs: { $lt: ctx.nowMs - SLOT_KEPT_MS } }, 'startMs');
