import {
  DAY_MS,
  earn,
  emptyAccount,
  emptyGrowth,
  grow,
  GROUP_RULES,
  lastMomentAfter,
  moveOrder,
  newOrder,
  optionText,
  priceCart,
  rulesAt,
  splitCart,
  shanghaiDay,
  spend,
  spendable,
  tierTerms,
  type CartLine,
  type GrowthAccount,
  type GrowthEntry,
  type Order,
  type PaymentNotice,
  type PointsAccount,
  type PointsChange,
  type PointsEntry,
  type Product,
  type RulesNow,
} from '@fangzhen/domain';
import type { CouponBook } from '../coupons';
import { hashId, memberIdOf } from '@fangzhen/cloudkit/ids';
import { tierRules } from '../tiers';
import type { Person } from './people';

interface PastOrder {
  daysAgo: number;
  /** Minutes from midnight, Asia/Shanghai, when it was placed. */
  minute: number;
  storeId: string;
  lines: [skuId: string, qty: number][];
  /** Claimed that morning and used. */
  couponTemplateId?: string;
  points?: number;
  note?: string;
}

/** The first shopper's orders, oldest first; the last one is there to be repeated. */
const pastOrders: PastOrder[] = [
  { daysAgo: 72, minute: 512, storeId: 'morrow-sh-01', lines: [['morrow-latte-m-hot', 1]] },
  {
    daysAgo: 58,
    minute: 1165,
    storeId: 'loom-sh-01',
    lines: [
      ['loom-merino-crew-cloud-m', 1],
      ['loom-wool-scarf-camel-one', 1],
    ],
  },
  {
    daysAgo: 44,
    minute: 905,
    storeId: 'bloom-sh-01',
    lines: [
      ['bloom-velvet-lipstick-01', 1],
      ['bloom-hand-cream-30', 2],
    ],
  },
  {
    daysAgo: 31,
    minute: 545,
    storeId: 'morrow-sh-02',
    lines: [
      ['morrow-oat-latte-l-ice', 1],
      ['morrow-osmanthus-latte-m-hot', 1],
      ['morrow-croissant', 1],
    ],
    couponTemplateId: 'morrow-coffee-30-6',
  },
  { daysAgo: 17, minute: 1090, storeId: 'loom-sh-01', lines: [['loom-canvas-tote-natural', 1]], points: 300 },
  {
    daysAgo: 9,
    minute: 530,
    storeId: 'morrow-sh-01',
    lines: [
      ['morrow-flat-white', 2],
      ['morrow-honey-waffle', 1],
    ],
  },
  {
    daysAgo: 2,
    minute: 540,
    storeId: 'morrow-sh-01',
    lines: [
      ['morrow-oat-latte-m-hot', 1],
      ['morrow-croissant', 1],
    ],
    points: 120,
    note: '少糖，谢谢',
  },
];

/** A gift at joining; nearly a year old, so that a part of it runs out soon. */
const JOINING_GIFT = { points: 588, daysAgo: 353, lifeDays: 365 };
/** From placed to paid, accepted, ready and handed over, in minutes. */
const STEP_MINUTES = { paid: 1, accepted: 2, ready: 9, completed: 16 };
const MINUTE_MS = 60_000;

export interface History {
  orders: Order[];
  paymentNotices: PaymentNotice[];
  pointsAccounts: PointsAccount[];
  pointsEntries: PointsEntry[];
  growth: { account: GrowthAccount; entries: GrowthEntry[] };
}

/** A shopper's past: completed orders, their payments, and the points ledger that follows from them. */
export function historyOf(person: Person, products: Product[], book: CouponBook, nowMs: number): History {
  const past = new Past(person, products, book, shanghaiDay(nowMs).startMs);
  past.join();
  for (const order of pastOrders) past.complete(order);
  return past.history();
}

/** Lives through the past in order, by the same rules as the functions: prices, moves, ledger. */
class Past {
  private readonly memberId: string;
  private account: PointsAccount;
  private readonly entries: PointsEntry[] = [];
  private readonly rules: RulesNow;
  private readonly growth: History['growth'];
  private readonly orders: Order[] = [];

  constructor(
    private readonly person: Person,
    private readonly products: Product[],
    private readonly book: CouponBook,
    private readonly todayMs: number,
  ) {
    this.memberId = memberIdOf(person);
    this.account = emptyAccount(this.memberId);
    this.rules = rulesAt(tierRules(todayMs), todayMs);
    this.growth = { account: emptyGrowth(this.memberId), entries: [] };
  }

  join(): void {
    const { points, daysAgo, lifeDays } = JOINING_GIFT;
    const nowMs = this.todayMs - daysAgo * DAY_MS + 10 * 60 * MINUTE_MS;
    const id = `${this.memberId}-joined`;
    const expiresAtMs = lastMomentAfter(nowMs, lifeDays);
    this.record(
      earn(this.account, {
        entryId: id,
        lotId: id,
        nowMs,
        title: '入会礼',
        fundedBy: 'group',
        points,
        expiresAtMs,
      }),
    );
  }

  complete(past: PastOrder): void {
    const placedAtMs = this.todayMs - past.daysAgo * DAY_MS + past.minute * MINUTE_MS;
    let order = this.place(past, placedAtMs);
    if (order.usedPoints > 0) this.spendOn(order);
    const stepAt = (step: keyof typeof STEP_MINUTES) => placedAtMs + STEP_MINUTES[step] * MINUTE_MS;
    const transactionId = `4200demo${order._id.slice(0, 20)}`;
    order = moveOrder(order, { to: 'paid', by: 'wechatPay', nowMs: stepAt('paid'), transactionId });
    order = moveOrder(order, { to: 'accepted', by: 'staff', nowMs: stepAt('accepted') });
    order = moveOrder(order, { to: 'ready', by: 'staff', nowMs: stepAt('ready') });
    order = moveOrder(order, { to: 'completed', by: 'staff', nowMs: stepAt('completed') });
    this.earnFrom(order, stepAt('completed'));
    // Everything it was to bring about has come about.
    // What was long ago is no news for the feed.
    const { untold: _, told: __, ...known } = order;
    this.orders.push({ ...known, version: order.version + 1, events: [], pending: false });
  }

  history(): History {
    const paymentNotices = this.orders.map(({ _id, transactionId, payFen, paidAtMs }) => ({
      _id: transactionId!,
      orderId: _id,
      kind: 'paid' as const,
      amountFen: payFen,
      atMs: paidAtMs!,
    }));
    return {
      orders: this.orders,
      paymentNotices,
      pointsAccounts: [this.account],
      pointsEntries: this.entries,
      growth: this.growth,
    };
  }

  private place(past: PastOrder, nowMs: number): Order {
    const id = hashId(`${this.memberId}\norders.place\ndemo-order-${past.daysAgo}`);
    const holdId = `${id}_demo`;
    const brandId = past.storeId.split('-')[0]!;
    const coupon =
      past.couponTemplateId && this.book.claim(past.couponTemplateId, this.memberId, nowMs - 20 * MINUTE_MS);
    const priced = priceCart({
      lines: past.lines.map(([skuId, qty]) => this.cartLine(past.storeId, skuId, qty)),
      coupons: coupon ? [coupon] : [],
      couponChoice: 'best',
      pointsBalance: spendable(this.account, nowMs),
      pointsChoice: past.points ?? 0,
      nowMs,
      rules: GROUP_RULES,
      tier: tierTerms(this.rules, 0, new Map(), [{ _id: past.storeId, brandId, cityCode: '310100' }]),
    });
    if (coupon) Object.assign(coupon, { state: 'redeemed', holdId });
    return newOrder({
      _id: id,
      memberId: this.memberId,
      brandId,
      storeId: past.storeId,
      holdId,
      fingerprint: hashId(`demo body ${past.daysAgo}`),
      fulfilment: { kind: 'pickup' },
      note: past.note ?? '',
      pickupCode: String(10_000_000 + (parseInt(id.slice(0, 8), 16) % 90_000_000)),
      payer: { appId: this.person.appId, openId: this.person.openId },
      expiresAtMs: nowMs + 15 * MINUTE_MS,
      priced: splitCart(priced, [past.storeId], GROUP_RULES).get(past.storeId)!,
      nowMs,
    });
  }

  private cartLine(storeId: string, skuId: string, qty: number): CartLine {
    const product = this.products.find(({ skus }) => skus.some((sku) => sku.id === skuId));
    const sku = product?.skus.find(({ id }) => id === skuId);
    if (!product || !sku) throw new Error(`no product has SKU ${skuId}`);
    const { _id: productId, brandId, categoryId, name: title, picture } = product;
    return {
      storeId,
      brandId,
      skuId,
      productId,
      categoryId,
      title,
      optionText: optionText(sku.values),
      picture,
      qty,
      unitFen: sku.priceFen,
      ...(sku.listPriceFen > sku.priceFen && { listUnitFen: sku.listPriceFen }),
    };
  }

  private spendOn({ _id: orderId, holdId, usedPoints: points, placedAtMs: nowMs }: Order): void {
    const note = { entryId: `${holdId}-spend`, nowMs, title: '下单抵扣', orderId, fundedBy: 'group' };
    this.record(spend(this.account, { ...note, points }));
  }

  private earnFrom(order: Order, nowMs: number): void {
    const { _id: orderId, brandId, earnPoints: points } = order;
    const note = { entryId: `${orderId}-earn`, nowMs, title: '消费得积分', orderId, fundedBy: brandId };
    const expiresAtMs = lastMomentAfter(nowMs, GROUP_RULES.pointsLifeDays);
    this.record(earn(this.account, { ...note, lotId: orderId, points, expiresAtMs }));
    this.growBy(order, nowMs);
  }

  private growBy({ _id: orderId, brandId, earnGrowth = 0 }: Order, nowMs: number): void {
    const note = { entryId: `${orderId}-growth`, nowMs, title: '消费得成长值', orderId, brandId };
    const { account, entry } = grow(this.growth.account, earnGrowth, this.rules, note);
    this.growth.account = account;
    this.growth.entries.push(entry);
  }

  private record({ account, entry }: PointsChange): void {
    this.account = account;
    this.entries.push(entry);
  }
}
