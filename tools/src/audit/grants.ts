import type { Coupon, CouponGrant, CouponTemplate } from '@fangzhen/domain';
import countBy from 'lodash-es/countBy';
import groupBy from 'lodash-es/groupBy';
import type { Ledgers } from './ledgers';

/** What each member has had of a grant. */
export type GrantLedgers = Pick<Ledgers, 'couponGrants' | 'coupons' | 'members' | 'merges' | 'templates'>;

/** I4, at every instant: of one grant nobody has two, and it gives no more than was set aside for it. */
export function grantProblems({
  couponGrants,
  coupons,
}: Pick<GrantLedgers, 'couponGrants' | 'coupons'>): string[] {
  const given = givenBy(coupons);
  return couponGrants.flatMap((grant) => {
    const own = given[grant._id] ?? [];
    const twice = Object.entries(countBy(own, 'memberId')).filter(([, count]) => count > 1);
    return [
      ...twice.map(([memberId, count]) => `I4: grant ${grant._id} gave ${memberId} ${count}`),
      ...(own.length <= grant.aside ? [] : [`I4: grant ${grant._id} gave ${own.length} of ${grant.aside}`]),
    ];
  });
}

const givenBy = (coupons: readonly Coupon[]) =>
  groupBy(
    coupons.filter(({ grantId, giftOf }) => grantId !== undefined && giftOf === undefined),
    'grantId',
  );

/**
 * I4, when all is quiet: a grant has given just what it says; of one that is done everybody of its segment who had joined has one, unless it had too few;
 * and nothing stays set aside for what has ended.
 */
export function auditGrants(_: unknown, now: GrantLedgers): string[] {
  const given = givenBy(now.coupons);
  return [
    ...grantProblems(now),
    ...now.couponGrants.flatMap((grant) => [
      ...wrongCount(grant, given[grant._id]?.length ?? 0),
      ...missed(grant, new Set((given[grant._id] ?? []).map(({ memberId }) => memberId)), now),
      ...wrongAside(grant, now.templates),
    ]),
  ];
}

function wrongCount({ _id, granted, batch }: CouponGrant, count: number): string[] {
  const over = count - granted;
  return over === 0 || (batch && over > 0 && over <= batch.memberIds.length)
    ? []
    : [`I4: grant ${_id} says ${granted}, and ${count} have one`];
}

/** Whom a grant to everybody, or to a list, has left out: of buyers only the shop's own books know. */
function missed(
  grant: CouponGrant,
  having: ReadonlySet<string>,
  { members, merges }: GrantLedgers,
): string[] {
  const { _id, state, isShort, segment, startedAtMs } = grant;
  if (state !== 'done' || isShort || segment.kind === 'brand' || segment.kind === 'region') return [];
  // Who was a part of somebody else when it came by, and was separated since, had theirs there.
  const parts = new Set(merges.map(({ absorbedId }) => absorbedId));
  return members
    .filter(({ _id: id }) => !parts.has(id))
    .filter((member) => segment.kind === 'all' || segment.memberIds.includes(member._id))
    .filter(
      ({ createdAtMs, mergedInto, closedAtMs }) =>
        createdAtMs <= startedAtMs && (mergedInto ?? closedAtMs) === undefined,
    )
    .filter((member) => !having.has(member._id) && !(member.also ?? []).some((id) => having.has(id)))
    .map((member) => `I4: grant ${_id} left ${member._id} out`);
}

const OVER: ReadonlySet<CouponGrant['state']> = new Set(['done', 'cancelled']);

function wrongAside({ _id, templateId, state, aside }: CouponGrant, templates: readonly CouponTemplate[]) {
  const kept = templates.find((template) => template._id === templateId)?.aside?.[_id] ?? 0;
  const fits = OVER.has(state) ? kept === 0 : state === 'starting' || state === 'ending' || kept === aside;
  return fits ? [] : [`I4: ${kept} are set aside for grant ${_id}, which is ${state} and says ${aside}`];
}
