import type {
  AbnormalRefund,
  AddressBook,
  Brand,
  Calendar,
  Campaign,
  Cart,
  Category,
  Consent,
  Coupon,
  CouponClaims,
  CouponGrant,
  CouponTemplate,
  DataExports,
  Deletion,
  DayAllowance,
  FeedPage,
  FeedReader,
  Grant,
  GroupCategory,
  GrowthAccount,
  GrowthEntry,
  Identity,
  Member,
  MemberMerge,
  MemberPhone,
  Order,
  PaymentNotice,
  PointsAccount,
  PointsAdjustment,
  PointsEntry,
  PointsGift,
  PickupSlot,
  PriceChange,
  PriceTemplate,
  Product,
  Reconciliation,
  RefusedNotices,
  Region,
  SensitiveRead,
  Stock,
  StockMove,
  Store,
  Table,
  TableSession,
  Theme,
  ThemeVersion,
  TierAddition,
  TierRules,
} from '@fangzhen/domain';
import type { Turns } from './turns';

/** Every collection and what its documents are. */
export interface Collections {
  abnormalRefunds: AbnormalRefund;
  addressBooks: AddressBook;
  adjustmentDays: DayAllowance;
  brands: Brand;
  calendars: Calendar;
  campaigns: Campaign;
  carts: Cart;
  categories: Category;
  consents: Consent;
  couponClaims: CouponClaims;
  couponGrants: CouponGrant;
  couponTemplates: CouponTemplate;
  coupons: Coupon;
  dataExports: DataExports;
  deletions: Deletion;
  feedPages: FeedPage;
  feedReaders: FeedReader;
  grants: Grant;
  groupCategories: GroupCategory;
  growthAccounts: GrowthAccount;
  growthEntries: GrowthEntry;
  identities: Identity;
  memberMerges: MemberMerge;
  memberPhones: MemberPhone;
  members: Member;
  orders: Order;
  paymentNotices: PaymentNotice;
  pickupSlots: PickupSlot;
  pointsAccounts: PointsAccount;
  pointsAdjustments: PointsAdjustment;
  pointsEntries: PointsEntry;
  pointsGifts: PointsGift;
  priceChanges: PriceChange;
  priceTemplates: PriceTemplate;
  products: Product;
  reconciliations: Reconciliation;
  refundDays: DayAllowance;
  refusedNotices: RefusedNotices;
  regions: Region;
  sensitiveReads: SensitiveRead;
  stock: Stock;
  stockMoves: StockMove;
  stores: Store;
  tableSessions: TableSession;
  tables: Table;
  themeVersions: ThemeVersion;
  themes: Theme;
  tierAdditions: TierAddition;
  tierRules: TierRules;
  turns: Turns;
}
export type CollectionName = keyof Collections;

/** Documents of one member, by their memberId. */
export type OwnedName =
  | 'addressBooks'
  | 'carts'
  | 'consents'
  | 'couponClaims'
  | 'coupons'
  | 'growthEntries'
  | 'orders'
  | 'pointsEntries'
  | 'pointsGifts';
/** Documents of one store or one brand, which staff reach by their scope. */
export type ScopedName =
  | 'abnormalRefunds'
  | 'campaigns'
  | 'couponGrants'
  | 'couponTemplates'
  | 'orders'
  | 'priceChanges'
  | 'priceTemplates'
  | 'reconciliations'
  | 'stockMoves'
  | 'themeVersions'
  | 'themes';
/** What everybody may read: the shop window. */
export type PublicName =
  | 'brands'
  | 'calendars'
  | 'campaigns'
  | 'categories'
  | 'couponTemplates'
  | 'groupCategories'
  | 'priceTemplates'
  | 'pickupSlots'
  | 'products'
  | 'regions'
  | 'stock'
  | 'stores'
  | 'themes'
  | 'tierAdditions'
  | 'tierRules';
