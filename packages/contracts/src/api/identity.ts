import * as v from 'valibot';
import { contract } from '../contract';
import { Id } from '../primitives';

export const MemberView = v.object({ id: Id, nickname: v.string(), avatar: v.string() });
export type MemberView = v.InferOutput<typeof MemberView>;

/** One role of a person, with the scope it holds in. */
export const RoleView = v.object({
  role: v.picklist(['clerk', 'storeManager', 'brandManager', 'groupManager', 'memberService', 'finance']),
  /** The store's, brand's or group's name. */
  label: v.string(),
  storeId: v.optional(Id),
  brandId: v.optional(Id),
});
export type RoleView = v.InferOutput<typeof RoleView>;

export const identity = {
  /** Who am I: finds or makes the member of the call's WeChat identity. */
  login: contract(v.strictObject({}), v.object({ member: MemberView, roles: v.array(RoleView) })),
};
