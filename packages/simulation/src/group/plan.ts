import { CALM, Dice, type SimFaults } from '@fangzhen/local-cloud/sim';
import type { DeedName } from './deeds';
import { CALM_PAY, type PayFaults } from './pay';
import { shoppers } from './world';

/** One thing that somebody will do. What exactly is decided as it begins, by dice of its own. */
export interface Planned {
  name: string;
  deed: DeedName;
  /** How long the actor waits before. */
  pauseMs: number;
}

/** Everything that is decided about a history before it begins. */
export interface Plan {
  seed: number;
  actors: { who: string; deeds: Planned[] }[];
  faults: SimFaults;
  payFaults: PayFaults;
  /** When the cloud loses its power, from the beginning. */
  powerLossesMs: number[];
}

const SHOPPER_DEEDS: DeedName[] = [
  ...(['buy', 'buy', 'buyThrough', 'buyThrough', 'book', 'dine', 'dine'] as const),
  ...(['pay', 'pay', 'pay', 'cancel', 'claim', 'give', 'give', 'ask', 'askBack', 'askBack'] as const),
];
const CLERK_DEEDS: DeedName[] = [
  ...(['accept', 'accept', 'makeReady', 'verify', 'end', 'closeTable', 'shelve'] as const),
  ...(['decideBack', 'decideBack', 'decideBack'] as const),
];
/** The group's, in every other history. */
const BOSS_DEEDS: DeedName[] = ['mergeTwo', 'mergeTwo', 'separate'];
/** The group's as well, in two of five. */
const DESK_DEEDS: DeedName[] = ['grantCoupons', 'grantCoupons', 'moveGrant'];
/** At the desk that looks after points, in every third history. */
const POINTS_DEEDS: DeedName[] = ['adjustPoints', 'adjustPoints', 'adjustPoints', 'decideAdjustment'];
const TIME_DEEDS: DeedName[] = ['tick', 'tick', 'tick', 'jump'];

/** @returns a plan of 36 deeds of four shoppers, a clerk and the time, some more of the group's, with misfortunes in four of five */
export function makePlan(seed: number): Plan {
  const dice = Dice.of(seed, 'plan');
  const bossDice = Dice.of(seed, 'boss');
  const deskDice = Dice.of(seed, 'desk');
  const pointsDice = Dice.of(seed, 'points');
  const actor = (
    who: string,
    deeds: readonly DeedName[],
    count: number,
    longestPauseMs: number,
    by = dice,
  ) => ({
    who,
    deeds: Array.from({ length: count }, (_, i) => ({
      name: `${who}.${i + 1}`,
      deed: by.pick(deeds),
      pauseMs: by.int(longestPauseMs),
    })),
  });
  const actors = [
    ...shoppers.map(({ key }) => actor(key, SHOPPER_DEEDS, 6, 2000)),
    actor('clerk', CLERK_DEEDS, 6, 2500),
    actor('time', TIME_DEEDS, 6, 3000),
    ...(pointsDice.chance(0.33) ? [actor('points', POINTS_DEEDS, 6, 3000, pointsDice)] : []),
    ...(bossDice.chance(0.5) ? [actor('boss', BOSS_DEEDS, 4, 3500, bossDice)] : []),
    ...(deskDice.chance(0.4) ? [actor('desk', DESK_DEEDS, 3, 4000, deskDice)] : []),
  ];
  const calm = dice.chance(0.2);
  return {
    seed,
    actors,
    faults: calm ? CALM : misfortunes(dice),
    payFaults: calm ? CALM_PAY : payMisfortunes(dice),
    powerLossesMs: calm || dice.chance(0.6) ? [] : [dice.int(10_000)],
  };
}

export const deedsIn = ({ actors }: Plan): number => actors.reduce((sum, { deeds }) => sum + deeds.length, 0);

function misfortunes(dice: Dice): SimFaults {
  const rate = (most: number) => (dice.chance(0.4) ? dice.next() * most : 0);
  return {
    latencyMs: dice.pick([2, 10, 60, 300]),
    flushMs: dice.pick([0, 4, 40]),
    errorRate: rate(0.015),
    lostReplyRate: rate(0.02),
    conflictRate: rate(0.15),
    repeatRate: rate(0.06),
    deathRate: rate(0.006),
  };
}

function payMisfortunes(dice: Dice): PayFaults {
  const rate = (most: number) => (dice.chance(0.5) ? dice.next() * most : 0);
  return {
    latencyMs: dice.pick([10, 60, 800]),
    noAnswerRate: rate(0.15),
    lostNoticeRate: rate(0.6),
    repeatedNoticeRate: rate(0.6),
    noticeDelayMs: dice.pick([50, 500, 20_000]),
    wrongAmountRate: rate(0.3),
    closedRefundRate: rate(0.4),
  };
}
