import { COUPON_STACKS, DAY_MS, issueCoupon, shanghaiDay } from '@fangzhen/domain';
import type { Coupon, CouponClaims, CouponTemplate } from '@fangzhen/domain';
import type { CouponSpec, DemoBrand } from './demoBrand';
import { hashId } from '@fangzhen/cloudkit/ids';

/** The group's own, good in every brand. */
const groupCoupons: CouponSpec[] = [
  {
    _id: 'group-welcome-8',
    title: '云陌见面礼 8 元',
    benefit: { kind: 'cash', offFen: 800 },
    scope: {},
    scopeText: '集团全部品牌通用',
    budget: 100_000,
    perMember: 1,
    validDays: 30,
  },
  {
    _id: 'group-100-15',
    title: '全场满 100 减 15',
    benefit: { kind: 'threshold', thresholdFen: 10_000, offFen: 1500 },
    scope: {},
    scopeText: '集团全部品牌通用',
    budget: 50_000,
    perMember: 2,
    validDays: 45,
    fixedDays: true,
  },
  {
    _id: 'group-word-50-10',
    title: '会员日满 50 减 10',
    code: 'CLOUDMO10',
    benefit: { kind: 'threshold', thresholdFen: 5000, offFen: 1000 },
    scope: {},
    scopeText: '集团全部品牌通用',
    budget: 2_000,
    perMember: 1,
    validDays: 14,
  },
  {
    _id: 'group-delivery-free',
    title: '满 39 免配送费',
    benefit: { kind: 'deliveryFree', thresholdFen: 3900, capFen: 800 },
    scope: {},
    scopeText: '集团全部品牌的配送订单',
    budget: 20_000,
    perMember: 2,
    validDays: 30,
  },
];

/** Since when the demo's templates can be claimed, and for how long yet. */
const CLAIM_DAYS = { before: 60, after: 90 };

function templateOf(spec: CouponSpec, todayMs: number, brandId?: string): CouponTemplate {
  const { validDays, fixedDays, ...rule } = spec;
  return {
    ...rule,
    ...(brandId && { brandId }),
    payer: brandId ? 'brand' : 'group',
    stack: COUPON_STACKS[spec.benefit.kind === 'deliveryFree' ? 'delivery' : brandId ? 'brand' : 'group'],
    ...{ state: 'published', version: 1, changedByName: '方慧' },
    changedAtMs: todayMs - CLAIM_DAYS.before * DAY_MS,
    left: spec.budget,
    held: {},
    validity: fixedDays
      ? { kind: 'fixed', fromMs: todayMs - CLAIM_DAYS.before * DAY_MS, untilMs: todayMs + validDays * DAY_MS }
      : { kind: 'fromReceipt', days: validDays },
    claimFromMs: todayMs - CLAIM_DAYS.before * DAY_MS,
    claimUntilMs: todayMs + CLAIM_DAYS.after * DAY_MS,
  };
}

/** Every template, the group's first, with nothing claimed yet. */
export function couponTemplates(brands: DemoBrand[], nowMs: number): CouponTemplate[] {
  const todayMs = shanghaiDay(nowMs).startMs;
  return [
    ...groupCoupons.map((spec) => templateOf(spec, todayMs)),
    ...brands.flatMap(({ brand, coupons }) => coupons.map((spec) => templateOf(spec, todayMs, brand._id))),
  ];
}

/** Keeps templates, coupons and claims in step, as `coupons.claim` would: budget − left = coupons issued (I4). */
export class CouponBook {
  readonly coupons: Coupon[] = [];
  private readonly claimsById = new Map<string, CouponClaims>();

  constructor(readonly templates: CouponTemplate[]) {}

  get claims(): CouponClaims[] {
    return [...this.claimsById.values()];
  }

  /** Issues one coupon; the template's budget goes down by it. */
  claim(templateId: string, memberId: string, atMs: number): Coupon {
    const template = this.templates.find(({ _id }) => _id === templateId);
    if (!template || template.left === 0) throw new Error(`${templateId} has none left to claim`);
    const claims = this.claimsOf(memberId, templateId);
    const clientClaimId = `demo-${templateId}-${claims.couponIds.length + 1}`;
    const couponId = hashId(`${memberId}\ncoupons.claim\n${clientClaimId}`);
    template.left -= 1;
    claims.couponIds.push(couponId);
    const coupon = issueCoupon({ template, memberId, couponId, nowMs: atMs });
    this.coupons.push(coupon);
    return coupon;
  }

  private claimsOf(memberId: string, templateId: string): CouponClaims {
    const id = `${memberId}__${templateId}`;
    const claims = this.claimsById.get(id) ?? { _id: id, memberId, templateId, couponIds: [] };
    this.claimsById.set(id, claims);
    return claims;
  }
}
