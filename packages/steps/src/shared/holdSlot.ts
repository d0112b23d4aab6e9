import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import {
  otherSlots,
  placesLeft,
  slotFull,
  slotId,
  type PickupSlot,
  type SharedHold,
  type SlotWant,
} from '@fangzhen/domain';

const TRIES = 6;

/**
 * Takes one place in a pickup slot under `key`, by one conditional update outside any transaction (I1). The slot's document is made by the
 * first who wants a place in it. Twice changes nothing.
 *
 * @param untilMs when the sweeper may take the place back if no order came of it.
 * @throws Refusal SLOT_FULL with `details.slots`, the next ones that have a place; then nothing is held.
 */
export async function holdSlot(ctx: Ctx, want: SlotWant, key: string, untilMs: number): Promise<SharedHold> {
  const hold: SharedHold = { of: 'pickupSlots', id: slotId(want.storeId, want.slot.startMs), key };
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (await taken(ctx, hold, want, untilMs)) return hold;
    const slot = await ctx.system.get('pickupSlots', hold.id);
    if (slot?.held[key]) return hold;
    if (slot && slot.taken >= want.capacity) break;
    // Given back, or made, between the two: once more.
    if (!slot && want.capacity > 0 && (await made(ctx, hold, want, untilMs))) return hold;
  }
  throw await full(ctx, want);
}

async function taken(ctx: Ctx, { id, key }: SharedHold, want: SlotWant, untilMs: number): Promise<boolean> {
  const held = `held.${key}`;
  const updated = await ctx.system.update(
    'pickupSlots',
    { _id: id, taken: { $lt: want.capacity }, [held]: { $exists: false } },
    { inc: { taken: 1 }, set: { [held]: { untilMs }, holdingUntilMs: untilMs } },
  );
  return updated === 1;
}

/** The slot with this one place taken; false when somebody else has just made it. */
function made(ctx: Ctx, { id, key }: SharedHold, want: SlotWant, untilMs: number): Promise<boolean> {
  const slot: PickupSlot = {
    _id: id,
    storeId: want.storeId,
    startMs: want.slot.startMs,
    taken: 1,
    held: { [key]: { untilMs } },
    holdingUntilMs: untilMs,
  };
  return addUnlessThere(ctx.system, 'pickupSlots', slot);
}

/** The undo: the place can be had again. Twice changes nothing. */
export async function releaseSlot(ctx: Ctx, { id, key }: SharedHold): Promise<void> {
  const held = `held.${key}`;
  await ctx.system.update(
    'pickupSlots',
    { _id: id, [held]: { $exists: true } },
    { inc: { taken: -1 }, unset: [held] },
  );
}

async function full(ctx: Ctx, { storeId, slot, capacity, offered }: SlotWant): Promise<Refusal> {
  const filter = { storeId, startMs: { $gte: offered[0]?.startMs ?? slot.startMs } };
  const options = { limit: Math.max(1, offered.length), fields: ['startMs', 'taken'] };
  const there = await ctx.system.find('pickupSlots', filter, { order: [['startMs', 'asc']], ...options });
  const others = otherSlots(placesLeft(offered, { capacity }, there), slot.startMs);
  const { code, message, slots } = slotFull(slot, others);
  return new Refusal(code, message, { slots });
}
