/** 会员: one person in every brand. */
export interface Member {
  _id: string;
  unionId?: string;
  nickname: string;
  /** File id, or ''. */
  avatar: string;
  createdAtMs: number;
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

export type Role = 'clerk' | 'storeManager' | 'brandManager' | 'groupManager' | 'finance';

/** A person's role and the scope it holds in: exactly one of storeId, brandId, or neither (the whole group). */
export interface Grant {
  _id: string;
  memberId: string;
  role: Role;
  storeId?: string;
  brandId?: string;
}
