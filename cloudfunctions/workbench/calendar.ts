import { notFound, staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type BoardCard } from '@fangzhen/contracts';
import { calendarId, inScope, shanghaiDay, type BookableResource, type Calendar } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import { storeOf } from '../shared/shops';
import { boardCards } from './cards';

const MAX = 1000;

/** Who of the staff's own store is booked when on one day, and for what. */
export const calendar = staffAction(
  contracts.workbench.calendar,
  'orders.board',
  async ({ storeId, day }, ctx) => {
    const { brandId, services } = await storeOf(ctx, storeId);
    if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
    const resources = services?.appointments?.resources ?? [];
    const ids = resources.map(({ id }) => calendarId(storeId, id, day));
    const there = await ctx.shared('calendars').find({ _id: { $in: ids } }, { limit: MAX });
    const byId = new Map(there.map((one) => [one._id, one]));
    const cards = await cardsOf(ctx, there);
    return {
      resources: resources.map((resource) =>
        onDay(resource, day, byId.get(calendarId(storeId, resource.id, day)), cards),
      ),
    };
  },
);

const orderIdOf = (key: string) => key.slice(0, key.indexOf('_'));

/** The orders that hold something of these calendars, by id. */
async function cardsOf(ctx: StaffCtx, calendars: readonly Calendar[]): Promise<Map<string, BoardCard>> {
  const ids = calendars.flatMap(({ held }) => Object.keys(held).map(orderIdOf));
  if (ids.length === 0) return new Map();
  const orders = await ctx.scoped('orders').find({ _id: { $in: ids } }, { limit: MAX });
  const cards = await boardCards(ctx, orders);
  return new Map(cards.map((card) => [card.id, card]));
}

function onDay(
  { id, name, kind, capacity, weekly, daysOff }: BookableResource,
  day: string,
  booked: Calendar | undefined,
  cards: ReadonlyMap<string, BoardCard>,
) {
  const { weekday } = shanghaiDay(Date.parse(`${day}T00:00:00+08:00`));
  const bookings = Object.entries(booked?.held ?? {}).map(([key, { startMs, endMs }]) => {
    const order = cards.get(orderIdOf(key));
    return { startMs, endMs, ...(order && { order }) };
  });
  return {
    ...{ id, name, kind, capacity },
    works: daysOff.includes(day) ? [] : (weekly[weekday] ?? []),
    bookings: sortBy(bookings, 'startMs'),
  };
}
