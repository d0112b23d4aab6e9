import type { ConsentKind, Gender } from '@fangzhen/contracts';

/** What a member has decided last about one use of their data; the journal (`consents`) has all of it. */
export interface ConsentNow {
  agreed: boolean;
  /** Of the text that they had before them. */
  version: string;
  atMs: number;
}

/** 会员: one person in every brand. */
export interface Member {
  _id: string;
  unionId?: string;
  nickname: string;
  /** File id, or ''. */
  avatar: string;
  createdAtMs: number;
  gender?: Gender;
  /** `YYYY-MM-DD` */
  birthday?: string;
  /** The Shanghai year in which the birthday was set last; it stays when the birthday goes. */
  birthdayYear?: number;
  cityCode?: string;
  /** The document of their number in `memberPhones`, and how everybody sees it. */
  phone?: { id: string; masked: string };
  consents?: Partial<Record<ConsentKind, ConsentNow>>;
  /** Their account is being deleted, or was: nobody is this member any more, and calls that led here lead to a new one. */
  closedAtMs?: number;
  /** The member that this one is a part of since a merge; absent: it is one by itself. */
  mergedInto?: string;
  /** The members that were merged into this one, and those that had been merged into them. */
  also?: string[];
}

/** Which member a WeChat identity belongs to. `_id` is made by cloudkit from the UnionID, or from appId and openId. */
export interface Identity {
  _id: string;
  memberId: string;
  createdAtMs: number;
}

export type Role = 'clerk' | 'storeManager' | 'brandManager' | 'groupManager' | 'memberService' | 'finance';

/** A person's role and the scope it holds in: exactly one of storeId, brandId, or neither (the whole group). */
export interface Grant {
  _id: string;
  memberId: string;
  role: Role;
  storeId?: string;
  brandId?: string;
}
