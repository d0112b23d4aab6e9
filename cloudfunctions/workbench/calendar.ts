import { notFound, staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type BoardCard } from '@fangzhen/contracts';
import {
  calendarId,
  DAY_MS,
  inScope,
  madeFor,
  workOn,
  type BookableResource,
  type Calendar,
  type Store,
} from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import { boardCards } from './cards';

const MAX = 1000;

/** Who of the staff's own store is booked when on one day, and for what. */
export const calendar = staffAction(
  contracts.workbench.calendar,
  'orders.board',
  async ({ storeId, day }, ctx) => {
    // As it is now: what an instance keeps of a store does not know of a day off that was just set.
    const store = await ctx.shared('stores').get(storeId);
    if (!store || !inScope(ctx.scope, { storeId, brandId: store.brandId })) throw notFound('门店');
    const resources = store.services?.appointments?.resources ?? [];
    const ids = resources.map(({ id }) => calendarId(storeId, id, day));
    const there = await ctx.shared('calendars').find({ _id: { $in: ids } }, { limit: MAX });
    const byId = new Map(there.map((one) => [one._id, one]));
    const [cards, missed] = await Promise.all([cardsOf(ctx, there), missedOn(ctx, store, dayStartMs(day))]);
    return {
      missed,
      resources: resources.map((resource) =>
        onDay(resource, day, byId.get(calendarId(storeId, resource.id, day)), cards),
      ),
    };
  },
);

const dayStartMs = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

/** Appointments of that day that nobody came to. They were placed so many days before at most. */
async function missedOn(
  ctx: StaffCtx,
  { _id: storeId, services }: Store,
  startMs: number,
): Promise<BoardCard[]> {
  const ahead = services?.appointments?.days ?? 0;
  const day = { $gte: startMs, $lt: startMs + DAY_MS };
  const filter = {
    ...{ storeId, state: 'missed', 'fulfilment.slot.startMs': day },
    placedAtMs: { $gte: startMs - ahead * DAY_MS, $lt: startMs + DAY_MS },
  };
  const orders = await ctx.scoped('orders').find(filter, { order: [['placedAtMs', 'asc']], limit: MAX });
  return boardCards(ctx, orders);
}

/** The orders that hold something of these calendars, by id. */
async function cardsOf(ctx: StaffCtx, calendars: readonly Calendar[]): Promise<Map<string, BoardCard>> {
  const ids = calendars.flatMap(({ held }) => Object.keys(held).map(madeFor));
  if (ids.length === 0) return new Map();
  const orders = await ctx.scoped('orders').find({ _id: { $in: ids } }, { limit: MAX });
  const cards = await boardCards(ctx, orders);
  return new Map(cards.map((card) => [card.id, card]));
}

function onDay(
  resource: BookableResource,
  day: string,
  booked: Calendar | undefined,
  cards: ReadonlyMap<string, BoardCard>,
) {
  const { id, name, kind, capacity, daysOff } = resource;
  const bookings = Object.entries(booked?.held ?? {}).map(([key, { startMs, endMs }]) => {
    const order = cards.get(madeFor(key));
    return { startMs, endMs, ...(order && { order }) };
  });
  return {
    ...{ id, name, kind, capacity },
    works: workOn(resource, dayStartMs(day)).works,
    dayOff: daysOff[day] === true,
    bookings: sortBy(bookings, 'startMs'),
  };
}
