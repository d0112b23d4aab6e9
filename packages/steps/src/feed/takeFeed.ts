import { getOrAdd, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { OrderFeedEvent } from '@fangzhen/contracts';
import type { FeedReader } from '@fangzhen/domain';
import { readAgain, readFeed } from './readFeed';

/** So long a reader may take; then somebody else is given the same. */
const TAKEN_MS = 60_000;

export interface Taken {
  events: OrderFeedEvent[];
  missedPages: number;
  /** Absent: there is nothing to read, and nothing was taken. */
  untilMs?: number;
}

/**
 * Gives what follows a consumer's position to one reader, under an id of the reader's: asked again after a lost reply it is given the same,
 * and nobody else is given it before its time is over (I14).
 *
 * @throws Refusal BUSY while another reader has some, KEY_REUSED when this id was done already.
 */
export async function takeFeed(ctx: Ctx, consumer: string, takeId: string): Promise<Taken> {
  const reader = await readerOf(ctx, consumer);
  const { taken, page, doneId } = reader;
  if (doneId === takeId) throw new Refusal('KEY_REUSED', '这一批已经读完，请换一个编号再取');
  if (taken?.takeId === takeId) {
    const pages = await readAgain(ctx, page, taken.toPage);
    const { missedPages, untilMs } = taken;
    return { events: pages.flatMap(({ events }) => events), missedPages, untilMs };
  }
  if (taken && taken.untilMs > ctx.nowMs) throw othersHave(taken.untilMs);
  const { pages, toPage, missedPages } = await readFeed(ctx, page);
  if (pages.length === 0) return { events: [], missedPages: 0 };
  const untilMs = ctx.nowMs + TAKEN_MS;
  const mine = await change(ctx, reader, { set: { taken: { takeId, toPage, missedPages, untilMs } } });
  if (!mine) throw othersHave(untilMs);
  return { events: pages.flatMap(({ events }) => events), missedPages, untilMs };
}

/**
 * What was taken under this id has been read: the consumer goes on behind it.
 *
 * @returns the consumer's position.
 * @throws Refusal STALE when it took too long and another reader has it, or nobody took it.
 */
export async function doneFeed(ctx: Ctx, consumer: string, takeId: string): Promise<number> {
  const reader = await readerOf(ctx, consumer);
  const { taken, doneId, page } = reader;
  if (doneId === takeId) return page;
  if (taken?.takeId === takeId) {
    const { toPage } = taken;
    const done = { set: { page: toPage, doneId: takeId }, unset: ['taken'] };
    if (await change(ctx, reader, done)) return toPage;
  }
  throw new Refusal('STALE', '这一批已交给其他读取者，请重新取');
}

const othersHave = (untilMs: number) =>
  new Refusal('BUSY', '另一个读取者正在处理这一批，请稍后再取', { untilMs });

async function change(
  ctx: Ctx,
  { _id, version }: FeedReader,
  { set, unset = [] }: { set: Partial<FeedReader>; unset?: readonly string[] },
): Promise<boolean> {
  const change = { set, unset, inc: { version: 1 } };
  return (await ctx.system.update('feedReaders', { _id, version }, change)) === 1;
}

/** A consumer that is not known yet begins with the oldest that is kept. */
function readerOf(ctx: Ctx, consumer: string): Promise<FeedReader> {
  return getOrAdd(ctx.system, 'feedReaders', { _id: consumer, page: 0, version: 1 });
}
