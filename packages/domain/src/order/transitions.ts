import type { FulfilmentKind, OrderState, OrderStep } from '@fangzhen/contracts';
import type { Order, OrderEvent } from '../model/order';
import type { Refusal } from '../refusal';
import { beforeCancelTime, onceItHasBegun } from './guards';

export interface Move {
  from: OrderState;
  to: OrderState;
  /** Who may make it happen. */
  by: readonly OrderStep['by'][];
  /** Of orders that reach their shopper in these ways; absent: of every order. */
  kinds?: readonly FulfilmentKind[];
  /** What speaks against it now, though the state does not. */
  guard?: (order: Order, nowMs: number, by: OrderStep['by']) => Refusal | undefined;
  /** What has to happen because of it, in this order (I14). */
  events: readonly OrderEvent['type'][];
}

/** Where an order begins, where it may rest for good, and what lies between. */
export const ORDER_STATES: Record<OrderState, 'first' | 'between' | 'last'> = {
  unpaid: 'first',
  paid: 'between',
  accepted: 'between',
  ready: 'between',
  delivering: 'between',
  // It may rest there for good; within its time some of it, or all, may still be given back.
  completed: 'between',
  // What was paid for it may still be given back.
  missed: 'between',
  // A payment may still come late.
  closed: 'between',
  refunding: 'between',
  refunded: 'last',
};

/** What a whole refund brings, of all that has not been given back by parts before; what it earned only where it was completed. */
const GIVEN_BACK: Move['events'] = [
  'returnStock',
  'releaseShared',
  'releaseCoupon',
  'releaseQuota',
  'returnPoints',
  'takeBackPoints',
  'takeBackGrowth',
  'revokeRewards',
  'refund',
];

/**
 * The whole life of an order (I10). Until it is paid it only holds its stock and coupon; its points are spent at
 * placement. A payment that comes after closing revives the order if stock, coupon and points could all be held anew
 * (under a new holdId), and is refunded otherwise (I9); closing had given everything back, so that this refund gives
 * back nothing but the money. What WeChat Pay has to be told comes last: while it does not answer, nothing of ours waits.
 */
export const ORDER_MOVES: readonly Move[] = [
  // `system`: there is nothing to pay.
  {
    from: 'unpaid',
    to: 'paid',
    by: ['wechatPay', 'system'],
    events: ['takeStock', 'redeemCoupon', 'settleQuota'],
  },
  {
    from: 'unpaid',
    to: 'closed',
    by: ['member', 'system'],
    events: [
      'releaseStock',
      'releaseShared',
      'releaseCoupon',
      'releaseQuota',
      'returnPoints',
      'closePayment',
    ],
  },
  { from: 'closed', to: 'paid', by: ['wechatPay'], events: ['takeStock', 'redeemCoupon', 'settleQuota'] },
  { from: 'closed', to: 'refunding', by: ['wechatPay'], events: ['refund'] },
  { from: 'paid', to: 'accepted', by: ['staff'], events: [] },
  // `staff`: it cannot be made. Parts that are given back do not move the order; when nothing is left of it, it goes this way.
  { from: 'paid', to: 'refunding', by: ['member', 'staff'], events: GIVEN_BACK },
  // `member`: of an appointment that was confirmed.
  { from: 'accepted', to: 'refunding', by: ['member', 'staff'], guard: beforeCancelTime, events: GIVEN_BACK },
  { from: 'ready', to: 'refunding', by: ['staff'], events: GIVEN_BACK },
  { from: 'delivering', to: 'refunding', by: ['staff'], events: GIVEN_BACK },
  { from: 'completed', to: 'refunding', by: ['staff'], events: GIVEN_BACK },
  // The money of who did not come stays, unless the store is kind.
  { from: 'missed', to: 'refunding', by: ['staff'], kinds: ['appointment'], events: GIVEN_BACK },
  // Of an appointment: whoever comes is checked in.
  {
    from: 'accepted',
    to: 'missed',
    by: ['staff'],
    kinds: ['appointment'],
    guard: onceItHasBegun,
    events: ['releaseShared'],
  },
  { from: 'accepted', to: 'ready', by: ['staff'], events: [] },
  {
    from: 'ready',
    to: 'completed',
    by: ['staff'],
    kinds: ['pickup', 'appointment', 'dineIn'],
    events: ['earnPoints', 'earnGrowth', 'issueRewards'],
  },
  { from: 'ready', to: 'delivering', by: ['staff'], kinds: ['delivery'], events: [] },
  {
    from: 'delivering',
    to: 'completed',
    by: ['staff'],
    kinds: ['delivery'],
    events: ['earnPoints', 'earnGrowth', 'issueRewards'],
  },
  // `system`: nothing had been paid, so that there is nothing to wait for.
  { from: 'refunding', to: 'refunded', by: ['wechatPay', 'system'], events: [] },
];

const KINDS: readonly FulfilmentKind[] = ['pickup', 'delivery', 'appointment', 'dineIn'];

checkMoves(ORDER_STATES, ORDER_MOVES);

/** The move between two states, or undefined when the table has none. */
export function findMove(from: OrderState, to: OrderState): Move | undefined {
  return ORDER_MOVES.find((move) => move.from === from && move.to === to);
}

/** Whether a move is one that an order of this kind can make. */
export function fitsKind({ kinds }: Move, kind: FulfilmentKind): boolean {
  return kinds?.includes(kind) ?? true;
}

/** Whether an order of this kind that is in `from` may come to `to` next. */
export function mayMove(from: OrderState, to: OrderState, kind: FulfilmentKind): boolean {
  const move = findMove(from, to);
  return move !== undefined && fitsKind(move, kind);
}

/**
 * A wrong table does not start: it is looked at for each kind of order by itself.
 * @throws Error that names the state or the move that is wrong
 */
export function checkMoves(states: typeof ORDER_STATES, moves: readonly Move[]): void {
  const lives = KINDS.map((kind) => {
    const own = moves.filter((move) => fitsKind(move, kind));
    return { kind, own, reached: reachedBy(states, own) };
  });
  const unreached = namesOf(states).find((state) => !lives.some(({ reached }) => reached.has(state)));
  if (unreached) throw new Error(`no order ever comes to be ${unreached}`);
  for (const life of lives) checkLife(states, life);

  const keys = moves.map((move) => `${move.from} → ${move.to}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) throw new Error(`${twice} is there twice`);
}

function namesOf(states: typeof ORDER_STATES): OrderState[] {
  return Object.keys(states) as OrderState[];
}

function reachedBy(states: typeof ORDER_STATES, moves: readonly Move[]): Set<OrderState> {
  const reached = new Set(namesOf(states).filter((state) => states[state] === 'first'));
  // A Set goes on to what is added while it is walked.
  for (const state of reached) {
    for (const move of moves) if (move.from === state) reached.add(move.to);
  }
  return reached;
}

interface Life {
  kind: FulfilmentKind;
  own: readonly Move[];
  reached: ReadonlySet<OrderState>;
}

/** From every state that orders of a kind come to they go on, unless they may rest there for good; and all of them can end well. */
function checkLife(states: typeof ORDER_STATES, { kind, own, reached }: Life): void {
  for (const state of reached) {
    const leads = own.some((move) => move.from === state);
    if (leads && states[state] === 'last') throw new Error(`${state} is last and has a move`);
    if (!leads && states[state] !== 'last') throw new Error(`no ${kind} order ever leaves ${state}`);
  }
  if (!reached.has('completed')) throw new Error(`no ${kind} order ever comes to be completed`);
}
