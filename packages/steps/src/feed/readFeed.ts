import type { Ctx } from '@fangzhen/cloudkit';
import { feedPageId, type FeedPage } from '@fangzhen/domain';

const PAGES = 10;

export interface Read {
  pages: FeedPage[];
  /** The last page of these, or where it was begun. */
  toPage: number;
  /** Pages that were over their time before they were read. */
  missedPages: number;
}

/**
 * The pages behind one, without a gap. They are written one behind the other, but a query that is under way while two are written may see the later
 * one alone: a page counts only behind the one before it, or where that one is gone for good.
 */
export async function readFeed(ctx: Ctx, after: number): Promise<Read> {
  const options = { order: [['number', 'asc']], limit: PAGES } as const;
  const found = await ctx.system.find('feedPages', { number: { $gt: after } }, options);
  const first = found[0]?.number ?? after + 1;
  const isGap = first > after + 1 && (await ctx.system.get('feedPages', feedPageId(first - 1)));
  const pages = isGap ? [] : found.filter(({ number }, i) => number === first + i);
  const toPage = pages.at(-1)?.number ?? after;
  return { pages, toPage, missedPages: pages.length > 0 ? first - after - 1 : 0 };
}

/** Pages that were read before, by their numbers; those that are over their time are not there any more. */
export async function readAgain(ctx: Ctx, after: number, toPage: number): Promise<FeedPage[]> {
  const filter = { number: { $gt: after, $lte: toPage } };
  return ctx.system.find('feedPages', filter, { order: [['number', 'asc']], limit: PAGES });
}
