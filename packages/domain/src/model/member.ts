/** 会员: one person in every brand. */
export interface Member {
  _id: string;
  unionId?: string;
  nickname: string;
  /** File id, or ''. */
  avatar: string;
  createdAtMs: number;
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
