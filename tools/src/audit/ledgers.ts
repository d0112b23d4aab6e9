import type { LocalCloud } from '@fangzhen/local-cloud';
import type {
  Calendar,
  Campaign,
  Coupon,
  CouponGrant,
  CouponTemplate,
  FeedPage,
  GrowthAccount,
  GrowthEntry,
  Member,
  MemberMerge,
  Order,
  PaymentNotice,
  PickupSlot,
  DayAllowance,
  PointsAccount,
  PointsAdjustment,
  PointsEntry,
  PointsGift,
  Stock,
  StockMove,
  Store,
  TableSession,
  TierRules,
} from '@fangzhen/domain';

/** Everything that the invariants speak of, as it stands in the database at one moment. */
export interface Ledgers {
  orders: Order[];
  stock: Stock[];
  moves: StockMove[];
  coupons: Coupon[];
  couponGrants: CouponGrant[];
  templates: CouponTemplate[];
  accounts: PointsAccount[];
  entries: PointsEntry[];
  gifts: PointsGift[];
  members: Member[];
  merges: MemberMerge[];
  notices: PaymentNotice[];
  slots: PickupSlot[];
  calendars: Calendar[];
  campaigns: Campaign[];
  sessions: TableSession[];
  feed: FeedPage[];
  refundDays: DayAllowance[];
  adjustmentDays: DayAllowance[];
  adjustments: PointsAdjustment[];
  stores: Store[];
  growth: GrowthAccount[];
  growthEntries: GrowthEntry[];
  tierRules: TierRules[];
}

/** Reads all of it. Only a cloud that nobody is calling gives one moment. */
export async function readLedgers(cloud: LocalCloud): Promise<Ledgers> {
  const all = async <T>(name: string) => (await cloud.export(name)) as T[];
  return {
    orders: await all('orders'),
    stock: await all('stock'),
    moves: await all('stockMoves'),
    coupons: await all('coupons'),
    couponGrants: await all('couponGrants'),
    templates: await all('couponTemplates'),
    accounts: await all('pointsAccounts'),
    entries: await all('pointsEntries'),
    gifts: await all('pointsGifts'),
    members: await all('members'),
    merges: await all('memberMerges'),
    notices: await all('paymentNotices'),
    slots: await all('pickupSlots'),
    calendars: await all('calendars'),
    campaigns: await all('campaigns'),
    sessions: await all('tableSessions'),
    feed: await all('feedPages'),
    refundDays: await all('refundDays'),
    adjustmentDays: await all('adjustmentDays'),
    adjustments: await all('pointsAdjustments'),
    stores: await all('stores'),
    growth: await all('growthAccounts'),
    growthEntries: await all('growthEntries'),
    tierRules: await all('tierRules'),
  };
}
