import type { FulfilmentChoice, FulfilmentProblem } from '@fangzhen/contracts';
import { ableTo, freeTimes, otherTimes, serviceNeed, slotTaken } from '../appointment/index';
import type { Asked, FulfilmentPlan } from './plan';
import { notOffered } from './problems';

type AskedAppointment = Asked<Extract<FulfilmentChoice, { kind: 'appointment' }>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A service at the store at a time of its own. Only holding it decides whether it is free (I1); what surely is not, is said beforehand. */
export function planAppointment(asked: AskedAppointment): FulfilmentPlan {
  const { store, lines, choice, calendars, nowMs } = asked;
  const terms = store.services?.appointments;
  if (!terms) return { fees: [], problems: [notOffered(store, 'appointment')] };
  const need = serviceNeed(lines);
  if (!need) return { fees: [], problems: [NO_SERVICE] };
  const resources = ableTo(terms.resources, need, choice.resourceId);
  if (resources.length === 0) return { fees: [], problems: [NOBODY] };
  if (choice.startMs === undefined) return { fees: [], problems: [TIME_MISSING] };

  const { startMs } = choice;
  const times = { storeId: store._id, hours: store.hours, terms, resources, minutes: need.minutes, nowMs };
  const free = freeTimes(times, calendars);
  const [chosen] = choice.resourceId === undefined ? [] : resources;
  const fulfilment = {
    kind: 'appointment' as const,
    slot: { startMs, endMs: startMs + need.minutes * MINUTE_MS },
    ...(chosen && { resource: { id: chosen.id, name: chosen.name } }),
    cancelUntilMs: startMs - terms.cancelHours * HOUR_MS,
  };
  if (free.some((time) => time.startMs === startMs)) return { fulfilment, fees: [], problems: [] };
  const isOver = !freeTimes(times, []).some((time) => time.startMs === startMs);
  return { fees: [], problems: [slotTaken(startMs, isOver, otherTimes(free, startMs))] };
}

const NO_SERVICE: FulfilmentProblem = {
  code: 'NOT_BOOKABLE',
  message: '这些商品不能一起预约，请分开下单',
};
const NOBODY: FulfilmentProblem = {
  code: 'NOT_BOOKABLE',
  message: '这家门店没有能做这个项目的人，请换一位或换一家门店',
};
const TIME_MISSING: FulfilmentProblem = { code: 'CHOICE_MISSING', message: '请选择预约时间', what: 'time' };
