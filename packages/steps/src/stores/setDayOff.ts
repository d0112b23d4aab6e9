import { notFound, Refusal, type Ctx } from '@fangzhen/cloudkit';
import { shanghaiDay } from '@fangzhen/domain';

export interface DayOff {
  storeId: string;
  resourceId: string;
  /** `YYYY-MM-DD` */
  day: string;
  off: boolean;
}

/**
 * Takes a day off somebody's calendar, or some seats', or puts it back. What is booked already stays booked: staff see it and talk to the guest. An
 * instance that knows the store may still book the day for a minute. Days that are over are forgotten on the way.
 *
 * @throws Refusal NOT_FOUND where the store has nobody of that id, BAD_INPUT for a day that is over.
 */
export async function setDayOff(ctx: Ctx, { storeId, resourceId, day, off }: DayOff): Promise<void> {
  const store = await ctx.system.get('stores', storeId);
  const resources = store?.services?.appointments?.resources ?? [];
  const at = resources.findIndex(({ id }) => id === resourceId);
  if (at < 0) throw notFound('人员或席位');
  const today = shanghaiDay(ctx.nowMs).key;
  if (day < today) throw new Refusal('BAD_INPUT', '这一天已经过去，请选今天或以后');
  const path = `services.appointments.resources.${at}`;
  const over = Object.keys(resources[at]!.daysOff).filter((one) => one < today);
  const there = `${path}.daysOff.${day}`;
  await ctx.system.update(
    'stores',
    { _id: storeId, [`${path}.id`]: resourceId },
    {
      set: off ? { [there]: true } : {},
      unset: [...over.map((one) => `${path}.daysOff.${one}`), ...(off ? [] : [there])],
    },
  );
}
