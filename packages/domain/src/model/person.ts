import type { ConsentKind } from '@fangzhen/contracts';

/** One decision about one use of a member's data. Only ever added. */
export interface Consent {
  /** onceId of the request, and the kind where one decision takes others with it. */
  _id: string;
  memberId: string;
  kind: ConsentKind;
  agreed: boolean;
  /** Of the privacy text that was before them. */
  version: string;
  atMs: number;
  /** Where: the mini-program, and the page in it. */
  appId: string;
  page: string;
}

/** What only who has the key of that id can read: AES-256-GCM, all in hex. */
export interface Sealed {
  keyId: string;
  iv: string;
  data: string;
  tag: string;
}

/** Whose a phone number is. `_id` is its keyed hash, so that a number is one document and one member's in the whole group. */
export interface MemberPhone {
  _id: string;
  /** '': nobody's any more, to be swept. */
  memberId: string;
  sealed?: Sealed;
  atMs: number;
}

/** Who of the staff has read what of a member's that is masked for everybody else, when and why. Only ever added. */
export interface SensitiveRead {
  _id: string;
  memberId: string;
  what: 'phone';
  by: string;
  byName: string;
  reason: string;
  atMs: number;
}

/** One copy of a member's own data. */
export interface DataExport {
  /** The client's. */
  id: string;
  state: 'making' | 'ready';
  askedAtMs: number;
  fileId?: string;
  bytes?: number;
}

/** The copies of their own data that a person has asked for. `_id` is their member. */
export interface DataExports {
  _id: string;
  memberId: string;
  /** The last Shanghai day with one, and how many it has. */
  day: string;
  made: number;
  /** The newest last; those whose time is over are taken out, with their files. */
  exports: DataExport[];
  /** One waits to be made: since when. null: none. */
  makingSinceMs: number | null;
  /** When the oldest has to go; null: there is none. */
  endsAtMs: number | null;
}

/** 注销: the deletion of one person's account. `_id` is their member, the survivor where several are one. */
export interface Deletion {
  _id: string;
  /**
   * waiting: they may still think better of it. closing: nobody is this member any more, what is left of them goes once nothing of theirs is
   * under way. done: it is gone.
   */
  state: 'waiting' | 'withdrawn' | 'closing' | 'done';
  askedAtMs: number;
  /** Until then it can be withdrawn. */
  dueAtMs: number;
  /** When the timer looks after it next. */
  lookAtMs: number;
  /** closing and done: everybody who was that person. */
  members?: string[];
  endedAtMs?: number;
}
