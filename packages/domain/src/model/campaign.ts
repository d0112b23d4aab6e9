import type {
  CampaignBenefit,
  CampaignPayers,
  CampaignQuota,
  CampaignScope,
  CampaignState,
} from '@fangzhen/contracts';

/** What a campaign does, to what, and when: what a price needs to know of it. */
export interface CampaignTerms {
  _id: string;
  /** The brand that runs it; absent: the group. */
  brandId?: string;
  title: string;
  benefit: CampaignBenefit;
  scope: CampaignScope;
  /** What its threshold counts, where that is something else ("spend in A, get off in B"). */
  counts?: CampaignScope;
  /** 互斥组: of those that name the same, one is used. Absent: of order campaigns of one brand, or of the group, one; of others all. */
  exclusive?: string;
  payers: CampaignPayers;
  fromMs: number;
  /** When it ends (not included). */
  untilMs: number;
  /** An order takes of it. Absent: there is none. */
  quota?: CampaignQuota;
  /** What it has left to give; absent: as much as is wanted. */
  leftFen?: number;
}

/** 活动. Who has taken how much of it is written into the same document, so that one update compares and takes (I4). */
export interface Campaign extends Omit<CampaignTerms, 'leftFen'> {
  scopeText: string;
  /** Of the creating request's body (I7). */
  fingerprint?: string;
  state: CampaignState;
  /** Goes up with every change by its managers; they compare it. */
  version: number;
  quota: CampaignQuota;
  usedCount: number;
  usedFen: number;
  /** What unpaid orders hold of the quota, by key, and until when without an order. */
  held: Record<string, { fen: number; untilMs: number }>;
  /** The end of the newest hold; absent when the sweeper has been by since. */
  holdingUntilMs?: number;
  /** Keys of paid orders that gave theirs back, and when the newest did: the second time changes nothing. */
  returned?: Record<string, true>;
  returnedAtMs?: number;
  changedAtMs: number;
  changedByName: string;
}

/** What an order, or the orders of one checkout together, have of a campaign's quota. */
export interface QuotaHold {
  campaignId: string;
  /** The first order's holdId at placement. */
  key: string;
  fen: number;
}
