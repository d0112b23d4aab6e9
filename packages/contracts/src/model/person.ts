import * as v from 'valibot';
import { AtMs, Day, Id, RegionCode } from '../primitives';

/** What a member is asked for. Each is a decision of its own; `phone` and `birthday` rest on `privacy`. */
export const ConsentKind = v.picklist(['privacy', 'phone', 'birthday', 'marketing']);
export type ConsentKind = v.InferOutput<typeof ConsentKind>;

export const Gender = v.picklist(['female', 'male']);
export type Gender = v.InferOutput<typeof Gender>;

/** The day on which a privacy text was put out. */
export const TextVersion = Day;

const ConsentView = v.object({ agreed: v.boolean(), version: v.string(), atMs: AtMs });

/** A member as they see themselves. */
export const ProfileView = v.object({
  id: Id,
  nickname: v.string(),
  avatar: v.string(),
  gender: v.optional(Gender),
  birthday: v.optional(Day),
  /** Until then the birthday stays as it is. */
  birthdayLockedUntilMs: v.optional(AtMs),
  cityCode: v.optional(RegionCode),
  /** `138****1234` */
  phone: v.optional(v.string()),
  /** Kinds that were never decided are absent. */
  consents: v.object({
    privacy: v.optional(ConsentView),
    phone: v.optional(ConsentView),
    birthday: v.optional(ConsentView),
    marketing: v.optional(ConsentView),
  }),
  /** Of the privacy text in force: what was agreed to before another one has to be agreed to again. */
  textVersion: TextVersion,
});
export type ProfileView = v.InferOutput<typeof ProfileView>;

export const ConsentEntry = v.object({
  id: Id,
  kind: ConsentKind,
  agreed: v.boolean(),
  version: v.string(),
  atMs: AtMs,
  page: v.string(),
});
export type ConsentEntry = v.InferOutput<typeof ConsentEntry>;

export const ExportView = v.object({
  id: Id,
  state: v.picklist(['making', 'ready']),
  askedAtMs: AtMs,
  bytes: v.optional(v.number()),
  /** Fetches it, for an hour from now. */
  link: v.optional(v.string()),
});
export type ExportView = v.InferOutput<typeof ExportView>;

/** What stands in the way of an account's deletion, and how many of it. */
export const DeletionReason = v.object({
  kind: v.picklist([
    /** Not paid, not handed over, or on their way. */
    'orders',
    /** Money or goods that go back. */
    'refunds',
    /** Asked for and not made out. */
    'invoices',
    /** Points and coupons that nobody has received yet. */
    'gifts',
    /** Roles of the staff's. */
    'roles',
  ]),
  count: v.number(),
});
export type DeletionReason = v.InferOutput<typeof DeletionReason>;

export const DeletionView = v.object({
  /** Absent: it was never asked for, or was withdrawn. */
  waiting: v.optional(v.object({ askedAtMs: AtMs, dueAtMs: AtMs })),
  reasons: v.array(DeletionReason),
  /** What would be lost. */
  points: v.number(),
  coupons: v.number(),
});
export type DeletionView = v.InferOutput<typeof DeletionView>;
