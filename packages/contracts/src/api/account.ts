import * as v from 'valibot';
import { contract } from '../contract';
import {
  ConsentEntry,
  ConsentKind,
  DeletionView,
  ExportView,
  Gender,
  ProfileView,
  TextVersion,
} from '../model/person';
import { ClientId, Cursor, Day, FileId, PersonName, RegionCode } from '../primitives';

const mine = v.object({ profile: ProfileView });
/** Where a decision was made: a page of the app. */
const PagePath = v.pipe(v.string(), v.regex(/^[a-z][a-z/-]{0,79}$/));
/** A picture that the app stored among portraits: nobody makes another's file their own by naming it. */
const Portrait = v.union([v.literal(''), v.pipe(FileId, v.regex(/\/avatars\/[A-Za-z0-9._-]+$/))]);

/** What a member is and has decided about their own data. Nobody else ever calls these. */
export const account = {
  profile: contract(v.strictObject({}), mine),
  /** All of it at once: what is left out goes. BIRTHDAY_LOCKED, CONSENT_MISSING. */
  saveProfile: contract(
    v.strictObject({
      nickname: PersonName,
      avatar: Portrait,
      gender: v.optional(Gender),
      birthday: v.optional(Day),
      cityCode: v.optional(RegionCode),
    }),
    mine,
  ),
  /** The number behind WeChat's code becomes the caller's. CONSENT_MISSING, PHONE_CODE_INVALID, PHONE_TAKEN. */
  bindPhone: contract(v.strictObject({ code: v.pipe(v.string(), v.regex(/^[\w.-]{8,512}$/)) }), mine),
  /** Agrees, or takes the word back: then what rested on it goes at once. The same client id again changes nothing. */
  consent: contract(
    v.strictObject({
      clientConsentId: ClientId,
      kinds: v.pipe(v.array(ConsentKind), v.minLength(1), v.maxLength(4)),
      agreed: v.boolean(),
      version: TextVersion,
      page: PagePath,
    }),
    mine,
  ),
  /** Every decision ever made, the newest first. */
  consents: contract(
    v.strictObject({ cursor: v.optional(Cursor) }),
    v.object({ consents: v.array(ConsentEntry), nextCursor: v.optional(Cursor) }),
  ),
  /** A copy of all that is kept about the caller, as a file: made at once, or in the background. EXPORT_LIMIT. The same client id is the same one. */
  exportData: contract(
    v.strictObject({ clientExportId: ClientId }),
    v.object({ exports: v.array(ExportView) }),
  ),
  /** The copies that can still be fetched, the newest first. */
  exports: contract(v.strictObject({}), v.object({ exports: v.array(ExportView) })),
  /** Whether the account is to be deleted, what stands in the way, and what would be lost. */
  deletion: contract(v.strictObject({}), DeletionView),
  /** From now on the time runs after which the account is deleted. DELETION_REFUSED. Twice changes nothing. */
  askDeletion: contract(v.strictObject({}), DeletionView),
  /** It stays. DELETION_REFUSED once it has begun. */
  withdrawDeletion: contract(v.strictObject({}), DeletionView),
};
