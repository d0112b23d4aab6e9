export type { Brand, Category, Product, ProductOption, Sku, StorePrice } from './catalog';
export type { Coupon, CouponClaims, CouponRule, CouponTemplate, CouponValidity } from './coupon';
export type { Difference, DifferenceKind, Finding, NoteKind, Reconciliation } from './finance';
export type { Grant, Identity, Member, Role } from './member';
export type { Order, OrderEvent, PaymentHeard, PaymentNotice } from './order';
export type { PointsAccount, PointsEntry, PointsLot } from './points';
export { stockId, type Stock } from './stock';
export type { OpenInterval, Region, Store, StoreHours } from './store';
export { themeVersionId, type Theme, type ThemeVersion } from './theme';
