import type { Ctx, Filter } from '@fangzhen/cloudkit';
import type { CouponGrant, Member } from '@fangzhen/domain';

/** Members that are looked at in one step: some round trips of a few milliseconds, so that nobody waits for it. */
const BATCH = 200;
const MAX_FOUND = 1000;

type Batch = NonNullable<CouponGrant['batch']>;

/**
 * Whom a grant looks at next, and who of them gets a coupon: who had joined when it began, is in its segment now, is not a part of somebody
 * else by a merge (I15), and has not left.
 *
 * @returns `end` when everybody was looked at, `short` when what was set aside is given away and somebody is left.
 */
export async function nextBatch(ctx: Ctx, grant: CouponGrant): Promise<Batch | 'end' | 'short'> {
  const { cursor, startedAtMs, aside, granted } = grant;
  const ids = listed(grant);
  const found = await ctx.system.find(
    'members',
    {
      _id: { $gt: cursor, ...(ids && { $in: ids }) },
      createdAtMs: { $lte: startedAtMs },
    },
    { order: [['_id', 'asc']], limit: BATCH, fields: ['mergedInto', 'closedAtMs'] },
  );
  if (found.length === 0) return 'end';
  const own = found.filter(
    ({ mergedInto, closedAtMs }) => mergedInto === undefined && closedAtMs === undefined,
  );
  const fit = await inSegment(ctx, grant, own);
  const left = aside - granted;
  if (fit.length <= left)
    return { memberIds: fit.map(({ _id }) => _id), seen: found.length, to: found.at(-1)!._id };
  if (left <= 0) return 'short';
  const memberIds = fit.slice(0, left).map(({ _id }) => _id);
  const to = memberIds.at(-1)!;
  return { memberIds, seen: found.filter(({ _id }) => _id <= to).length, to };
}

/** Of a list, the next ones. */
function listed({ segment, cursor }: CouponGrant): string[] | undefined {
  if (segment.kind !== 'list') return undefined;
  return segment.memberIds
    .filter((id) => id > cursor)
    .sort()
    .slice(0, BATCH);
}

type Found = Pick<Member, '_id'>;

async function inSegment(ctx: Ctx, { segment }: CouponGrant, members: Found[]): Promise<Found[]> {
  if (members.length === 0 || segment.kind === 'all' || segment.kind === 'list') return members;
  const where =
    segment.kind === 'brand'
      ? { brandId: segment.brandId }
      : { storeId: { $in: await storesIn(ctx, segment.regionCode) } };
  const buyers = await buyersOf(ctx, where, members);
  return members.filter(({ _id }) => buyers.has(_id));
}

async function storesIn(ctx: Ctx, code: string): Promise<string[]> {
  const here: Filter = { $or: [{ cityCode: code }, { districtCode: code }] };
  const stores = await ctx.system.find('stores', here, { limit: MAX_FOUND, fields: ['name'] });
  return stores.map(({ _id }) => _id);
}

type Where = { brandId: string } | { storeId: { $in: string[] } };

/** Who of these has an order there that was completed. Of those who have very many, half are asked after at a time. */
async function buyersOf(ctx: Ctx, where: Where, members: readonly Found[]): Promise<Set<string>> {
  const ids = members.map(({ _id }) => _id);
  const orders = await ctx.system.find(
    'orders',
    { memberId: { $in: ids }, state: 'completed', ...where },
    { limit: MAX_FOUND, fields: ['memberId'] },
  );
  const found = new Set(orders.map(({ memberId }) => memberId));
  if (orders.length < MAX_FOUND || ids.length === 1) return found;
  const rest = members.filter(({ _id }) => !found.has(_id));
  if (rest.length === 0) return found;
  return new Set([...found, ...(await buyersOf(ctx, where, rest))]);
}
