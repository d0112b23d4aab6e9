import type { Order, OrderEvent } from '../src/model/order';

/**
 * What an order holds of the world, and what each of its events does there. Every effect is found again by its hold or its
 * event, so that carrying an event out twice must change nothing.
 */
export class OrderWorld {
  private onShelf = 10;
  private readonly reserved = new Set<string>();
  private readonly putBack = new Set<string>();
  private readonly slot = { capacity: 2, held: new Set<string>() };
  private coupon: { state: 'issued' | 'locked' | 'redeemed'; holdId?: string } = { state: 'issued' };
  private points = 500;
  private earned = 0;
  private grown = 0;
  private refundedFen = 0;
  private prepayOpen = true;
  takenFen = 0;
  private readonly done = new Set<string>();

  /** Holds stock, a place in the slot, coupon and points for the order under a key; false, and nothing held, when one of them is not to be had. */
  hold(order: Order, holdId: string): boolean {
    const couponFree = order.couponIds.length === 0 || this.coupon.state === 'issued';
    const slotFree = !order.shared || this.slot.held.size < this.slot.capacity;
    const stockFree = this.onShelf - this.reserved.size >= 1;
    if (!stockFree || !slotFree || !couponFree || this.points < order.usedPoints) return false;
    this.reserved.add(holdId);
    if (order.shared) this.slot.held.add(holdId);
    if (order.couponIds.length > 0) this.coupon = { state: 'locked', holdId };
    this.points -= order.usedPoints;
    return true;
  }

  /** Somebody else takes what is free. */
  strangerTakes(what: 'stock' | 'slot' | 'coupon' | 'points'): void {
    if (what === 'slot') this.slot.capacity = this.slot.held.size;
    if (what === 'stock') this.onShelf = this.reserved.size;
    if (what === 'points') this.points = 0;
    if (what === 'coupon' && this.coupon.state === 'issued')
      this.coupon = { state: 'redeemed', holdId: 'stranger' };
  }

  carryOut(order: Order, { id, type, holdId, shared, points, growth }: OrderEvent): void {
    const first = !this.done.has(id);
    this.done.add(id);
    const couponIsOurs = this.coupon.holdId === holdId;
    const effects: Record<OrderEvent['type'], () => void> = {
      takeStock: () => this.reserved.delete(holdId) && this.onShelf--,
      releaseStock: () => this.reserved.delete(holdId),
      returnStock: () => {
        if (this.putBack.has(holdId)) return;
        this.putBack.add(holdId);
        this.onShelf++;
      },
      releaseShared: () => this.slot.held.delete(shared!.key),
      redeemCoupon: () => couponIsOurs && (this.coupon = { state: 'redeemed', holdId }),
      releaseCoupon: () => couponIsOurs && (this.coupon = { state: 'issued' }),
      settleQuota: () => undefined,
      releaseQuota: () => undefined,
      returnPoints: () => first && (this.points += points!),
      earnPoints: () => first && (this.earned += points!),
      takeBackPoints: () => first && (this.earned -= points!),
      earnGrowth: () => first && (this.grown += growth!),
      takeBackGrowth: () => first && (this.grown -= growth!),
      issueRewards: () => undefined,
      revokeRewards: () => undefined,
      closePayment: () => (this.prepayOpen = false),
      refund: () => first && (this.refundedFen += order.refund!.amountFen),
    };
    effects[type]();
  }

  /** Everything that can be counted, to see what changed since. */
  count() {
    return {
      onShelf: this.onShelf,
      reserved: this.reserved.size,
      inSlot: this.slot.held.size,
      couponState: this.coupon.state,
      couponHold: this.coupon.holdId,
      points: this.points,
      earned: this.earned,
      grown: this.grown,
      takenFen: this.takenFen,
      refundedFen: this.refundedFen,
      prepayOpen: this.prepayOpen,
    };
  }
}
