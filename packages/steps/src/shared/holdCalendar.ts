import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import {
  calendarId,
  freeTimes,
  hasRoom,
  otherTimes,
  shanghaiDay,
  slotTaken,
  type BookableResource,
  type Calendar,
  type CalendarWant,
  type SharedHold,
} from '@fangzhen/domain';

const TRIES = 8;
const MAX_CALENDARS = 1000;

/**
 * Takes a time in the calendar of the first resource that can do it and is free then, under `key` (I1). Intervals may overlap in any way,
 * which no condition of an update can say: what was looked at is compared by its version. Twice changes nothing.
 *
 * @param untilMs when the sweeper may take it back if no order came of it.
 * @throws Refusal SLOT_TAKEN with `details.slots`, the next times that are free; BUSY when others kept booking; then nothing is held.
 */
export async function holdCalendar(
  ctx: Ctx,
  want: CalendarWant,
  key: string,
  untilMs: number,
): Promise<SharedHold> {
  const { asked, span, resources } = want;
  const day = shanghaiDay(span.startMs);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const ids = resources.map(({ id }) => calendarId(asked.storeId, id, day.key));
    const there = await ctx.system.find('calendars', { _id: { $in: ids } }, { limit: MAX_CALENDARS });
    const calendars = new Map(there.map((calendar) => [calendar.resourceId, calendar]));
    const mine = resources.find(({ id }) => calendars.get(id)?.held[key]);
    const free = mine ?? leastBusy(resources, calendars, span);
    if (!free) throw taken(want, await everyDay(ctx, want));
    const { id, name } = free;
    const hold = { of: 'calendars' as const, id: calendarId(asked.storeId, id, day.key), key };
    const held = { ...span, untilMs };
    const calendar = calendars.get(id);
    const fresh = { storeId: asked.storeId, resourceId: id, day: day.key, dayStartMs: day.startMs };
    if (
      mine ||
      (await (calendar ? put(ctx, calendar, key, held) : made(ctx, { _id: hold.id, ...fresh }, key, held)))
    )
      return { ...hold, resource: { id, name } };
  }
  throw new Refusal('BUSY', '预约的人有点多，请再试一次');
}

type Held = Calendar['held'][string];

/** Of those that have room, who has least to do that day, so that nobody gets all; else in the store's order. */
function leastBusy(
  resources: readonly BookableResource[],
  calendars: ReadonlyMap<string, Calendar>,
  span: CalendarWant['span'],
): BookableResource | undefined {
  const free = resources.filter(({ id, capacity }) => hasRoom(calendars.get(id), span, capacity));
  const busy = ({ id }: BookableResource) => Object.keys(calendars.get(id)?.held ?? {}).length;
  return free.sort((a, b) => busy(a) - busy(b))[0];
}

/** Puts an interval in, unless somebody else has put one in since the calendar was read. What is taken out meanwhile makes only room. */
async function put(ctx: Ctx, { _id, version }: Calendar, key: string, held: Held): Promise<boolean> {
  const updated = await ctx.system.update(
    'calendars',
    { _id, version },
    { inc: { version: 1 }, set: { [`held.${key}`]: held, holdingUntilMs: held.untilMs } },
  );
  return updated === 1;
}

/** The day's calendar with this one interval; false when somebody else has just made it. */
function made(
  ctx: Ctx,
  fresh: Pick<Calendar, '_id' | 'storeId' | 'resourceId' | 'day' | 'dayStartMs'>,
  key: string,
  held: Held,
): Promise<boolean> {
  return addUnlessThere(ctx.system, 'calendars', {
    ...fresh,
    version: 1,
    held: { [key]: held },
    holdingUntilMs: held.untilMs,
  });
}

/** The undo: the time can be had again. Twice changes nothing. */
export async function releaseCalendar(ctx: Ctx, { id, key }: SharedHold): Promise<void> {
  const held = `held.${key}`;
  await ctx.system.update('calendars', { _id: id, [held]: { $exists: true } }, { unset: [held] });
}

const everyDay = (ctx: Ctx, { asked: { storeId }, span }: CalendarWant): Promise<Calendar[]> =>
  ctx.system.find(
    'calendars',
    { storeId, dayStartMs: { $gte: shanghaiDay(Math.min(ctx.nowMs, span.startMs)).startMs } },
    { order: [['dayStartMs', 'asc']], limit: MAX_CALENDARS },
  );

function taken({ asked, span }: CalendarWant, calendars: readonly Calendar[]): Refusal {
  const others = otherTimes(freeTimes(asked, calendars), span.startMs);
  const { code, message, slots } = slotTaken(span.startMs, false, others);
  return new Refusal(code, message, { slots });
}
