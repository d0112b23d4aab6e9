export type { AfterSaleCard, ReturnableOrder } from './api/afterSales';
export type { CampaignCard, CampaignDraft } from './api/campaigns';
export type { CouponDraft, CouponGrantCard, CouponProblem, CouponTemplateCard } from './api/couponDesk';
export { contracts, type Api } from './api/index';
export type { TableLine, TableView } from './api/tables';
export type { BoardCard, MovedCard, OffSale, ShelfProduct, StockMoveView } from './api/workbench';
export { MAX_PARTS } from './limits';
export type { CartAnswer, CartChange, CartStore } from './model/cart';
export type { CouponOption, Quote, QuotePart } from './api/orders';
export type {
  AbnormalRefund,
  Finding,
  ReconciliationCard,
  ReconciliationReport,
  RefundTo,
} from './api/finance';
export type { AdjustmentCard, FoundMember, MemberSums, MergeCard } from './api/members';
export type { InvoiceCard } from './api/invoices';
export type { OrderFeedEvent } from './api/events';
export type { InvoiceInput, InvoiceView } from './model/invoice';
export type { MemberView, RoleView } from './api/identity';
export type { PointsEntryKind, PointsGiftView } from './api/points';
export type { PriceChangeCard, PriceReviewLine, ProductPrices, SkuPriceRow } from './api/prices';
export type { TierAdditionCard, TierRow, TierRulesCard } from './api/tiers';
export type { ThemeVersionCard } from './api/themes';
export { ERROR_CODES, type ErrorCode } from './codes';
export type { Contract } from './contract';
export { CallEvent, type CallAnswer, type CallError } from './envelope';
export type { AfterSaleLine, AfterSaleState, AfterSaleView } from './model/afterSale';
export {
  CampaignBenefit,
  CampaignScope,
  CampaignState,
  type CampaignHint,
  type OrderReward,
  type PriceBenefit,
  type CampaignPayers,
  type CampaignQuota,
  type CampaignSums,
  type OrderCampaign,
} from './model/campaign';
export type {
  CouponBenefit,
  CouponGiftView,
  CouponOffer,
  CouponScope,
  CouponStack,
  CouponState,
  CouponTemplateState,
  CouponValidity,
  CouponView,
  GrantSegment,
  GrantState,
} from './model/coupon';
export type {
  AddressInput,
  AddressView,
  DeliveryAddress,
  Fee,
  Fulfilment,
  FulfilmentChoice,
  FulfilmentKind,
  FulfilmentProblem,
  TimeSpan,
} from './model/fulfilment';
export {
  OrderState,
  type Discount,
  type OrderCard,
  type OrderStep,
  type OrderView,
  type PricedLine,
} from './model/order';
export type {
  ConsentEntry,
  ConsentKind,
  DeletionReason,
  DeletionView,
  ExportView,
  Gender,
  ProfileView,
} from './model/person';
export type { Payer } from './model/payer';
export type { PriceChangeState, PriceLevel, PricePlace } from './model/price';
export type {
  CategoryNode,
  MenuCategory,
  ModifierView,
  ProductCard,
  ProductView,
  SkuView,
} from './model/product';
export type { BrandCard, City, OpenState, StoreCard } from './model/store';
export {
  PageModule,
  ThemeDocument,
  ThemeTokens,
  type ThemeProblem,
  type ThemeVersionState,
} from './model/theme';
export {
  TierBenefits,
  TierExtra,
  TierExtras,
  TierRulesBody,
  type GrowthEntryView,
  type GrowthKind,
  type Tier,
  type TierProblem,
} from './model/tier';
export type { LngLat } from './primitives';
