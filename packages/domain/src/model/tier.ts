import type { GrowthKind, TierExtra, TierRulesBody } from '@fangzhen/contracts';

/**
 * What is known of a change before it counts: every instance keeps such documents for half a minute, and all of them go over to
 * the new ones at the same moment.
 */
export interface Effective<Body> {
  body: Body;
  /** Goes up with every change; whoever changes it compares it. */
  version: number;
  /** From when `body` counts; until then `before` does, under its own version. */
  fromMs: number;
  before?: { body: Body; version: number };
  changedAtMs: number;
  changedByName: string;
}

/** The group's rules about tiers. `_id` is 'group'. */
export interface TierRules extends Effective<TierRulesBody> {
  _id: string;
}

/** What one brand gives beside them. `_id` is the brand's. */
export interface TierAddition extends Effective<TierExtra[]> {
  _id: string;
  brandId: string;
}

/** A tier that is kept until then, whatever the growth says. */
export interface HeldTier {
  tier: number;
  untilMs: number;
}

/** Where a member stands: what a merge remembers of both (I15). */
export interface TierStanding {
  /** 成长值: the sum of the entries. */
  growth: number;
  /** The place of the tier among the group's: what growth reaches, or what is held. */
  tier: number;
  held?: HeldTier;
  /** When the year of this tier is over. Null for the lowest: there is nothing to keep. */
  reviewAtMs: number | null;
}

/** A member's growth and tier. `_id` is the member's id. */
export interface GrowthAccount extends TierStanding {
  _id: string;
  /** How many entries there are. */
  version: number;
  /** By which version of the rules the tier was told. */
  rules: number;
  /** When a timer looks next: at the review, or when what is held ends; null: never. */
  lookAtMs: number | null;
  /** The account that this member's growth counts in since a merge; this one is empty as long. */
  movedTo?: string;
}

/** One append-only entry: how growth changed, and the tier with it. Together they explain everything that an account says. */
export interface GrowthEntry {
  _id: string;
  memberId: string;
  kind: GrowthKind;
  /** Signed. */
  growth: number;
  /** Of what was to be taken back, what was not there any more. Absent: all was. */
  short?: number;
  tier?: { from: number; to: number };
  atMs: number;
  /** The account's version after it: the ledger's order. */
  version: number;
  title: string;
  orderId?: string;
  brandId?: string;
  /** The member whose order it is about, where that one was merged into the account's: theirs again if they are separated (I15). */
  of?: string;
}
