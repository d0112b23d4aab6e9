import type { TierStanding } from './tier';

/** A line of a cart that a merge copied, as it was copied. */
export interface CopiedLine {
  storeId: string;
  skuId: string;
  choices?: string[];
  qty: number;
  version: number;
}

/** 会员合并: two members that turned out to be one person, and what has to be known to make them two again (I15). */
export interface MemberMerge {
  /** Made from who asked and their client id, or from the two members where WeChat said that they are one. */
  _id: string;
  /** Whose everything is from then on. */
  survivorId: string;
  absorbedId: string;
  state: 'merged' | 'separated';
  /** `unionId`: WeChat told the UnionID of somebody who was known by an openId alone. */
  cause: 'unionId' | 'staff';
  reason: string;
  /** The member of the staff who did it; absent: WeChat's word alone. */
  by?: string;
  byName?: string;
  atMs: number;
  /** Until then they can be separated. */
  undoUntilMs: number;
  /** What came into the survivor's account, whose version was this before. */
  points: { version: number; balance: number; owed: number };
  /** Where both stood in growth and tier, and the version of the survivor's account. Absent: it was before there were tiers. */
  growth?: { version: number; survivor: TierStanding; absorbed: TierStanding };
  /** What was copied into the survivor's cart and address book. */
  cartLines: CopiedLine[];
  addressIds: string[];
  separated?: {
    atMs: number;
    reason: string;
    by: string;
    byName: string;
    balance: number;
    owed: number;
    growth?: number;
  };
}
