export type { AfterSale } from './afterSale';
export {
  calendarId,
  type AppointmentTerms,
  type BookableResource,
  type Booked,
  type Calendar,
  type ResourceKind,
} from './appointment';
export type { Campaign, CampaignTerms, QuotaHold } from './campaign';
export type { Cart, KeptLine } from './cart';
export type {
  Brand,
  Category,
  GroupCategory,
  Modifier,
  ModifierChoice,
  Product,
  ProductOption,
  Sku,
} from './catalog';
export type { Coupon, CouponClaims, CouponGift, CouponGrant, CouponRule, CouponTemplate } from './coupon';
export type {
  AbnormalRefund,
  Difference,
  DifferenceKind,
  Finding,
  NoteKind,
  Reconciliation,
  RefusedNotice,
  RefusedNotices,
} from './finance';
export { feedPageId, type FeedPage, type FeedReader, type Told } from './feed';
export type { Address, AddressBook, DeliveryTerms, PickupTerms, StoreServices } from './fulfilment';
export type { ConsentNow, Grant, Identity, Member, Role } from './member';
export type {
  Consent,
  DataExport,
  DataExports,
  Deletion,
  MemberPhone,
  Sealed,
  SensitiveRead,
} from './person';
export type { Order, OrderEvent, PaymentHeard, PaymentNotice } from './order';
export type {
  PointsAccount,
  PointsEntry,
  PointsGift,
  PointsKind,
  PointsLot,
  PointsMonth,
  PointsPart,
} from './points';
export { placeId, type PriceChange, type PricePeriod, type PriceTemplate, type PriceTerms } from './price';
export { sessionId, type DineInTerms, type Table, type TableEntry, type TableSession } from './table';
export { NOT_UNTIL_PUT_BACK, stockId, type Stock } from './stock';
export type { CopiedLine, MemberMerge } from './merge';
export { dayAllowanceId, type DayAllowance } from './dayAllowance';
export type { PointsAdjustment } from './pointsAdjustment';
export { SHARED_KEPT_MS, slotId, type Holding, type PickupSlot, type SharedHold } from './shared';
export type { StockMove } from './stockMove';
export type { OpenInterval, Region, Store, StoreHours } from './store';
export type {
  Effective,
  GrowthAccount,
  GrowthEntry,
  HeldTier,
  TierStanding,
  TierAddition,
  TierRules,
} from './tier';
export { themeVersionId, type Theme, type ThemeVersion } from './theme';
