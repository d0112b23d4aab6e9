import * as v from 'valibot';
import { contract } from '../contract';
import { ThemeDocument, ThemeProblem, ThemeVersionState } from '../model/theme';
import { BrandCard } from '../model/store';
import { AtMs, FileId, Id, LongText } from '../primitives';

export const ThemeVersionCard = v.object({
  id: Id,
  brandId: Id,
  brandName: v.string(),
  version: v.number(),
  state: ThemeVersionState,
  byName: v.string(),
  atMs: AtMs,
  /** Why it was returned. */
  reason: v.optional(v.string()),
});
export type ThemeVersionCard = v.InferOutput<typeof ThemeVersionCard>;

const Revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const themes = {
  /** The brands whose themes the caller may edit. */
  brands: contract(v.strictObject({}), v.object({ brands: v.array(BrandCard), canApprove: v.boolean() })),
  editor: contract(
    v.strictObject({ brandId: Id }),
    v.object({
      brand: BrandCard,
      /** `revision` goes up with each save; a save names the one it began from. */
      draft: v.object({ document: ThemeDocument, revision: Revision }),
      published: v.object({ document: ThemeDocument, version: v.number() }),
      categories: v.array(v.object({ id: Id, name: v.string() })),
      /** Pictures of the brand to choose from. */
      pictures: v.array(FileId),
      history: v.array(ThemeVersionCard),
      problems: v.array(ThemeProblem),
    }),
  ),
  /** Keeps a draft as it is, problems and all; answers the problems. */
  saveDraft: contract(
    v.strictObject({ brandId: Id, document: ThemeDocument, revision: Revision }),
    v.object({ revision: Revision, problems: v.array(ThemeProblem) }),
  ),
  /**
   * Sends the saved draft for approval; refused with THEME_INVALID while it has problems. One version of a brand waits at
   * a time: a newer one sends the older back, and the same draft again is the version that waits already.
   */
  submit: contract(
    v.strictObject({ brandId: Id, revision: Revision }),
    v.object({ submitted: ThemeVersionCard }),
  ),
  /** What waits for the group's approval, oldest first. */
  pending: contract(v.strictObject({}), v.object({ versions: v.array(ThemeVersionCard) })),
  review: contract(
    v.strictObject({ versionId: Id }),
    v.object({
      card: ThemeVersionCard,
      before: ThemeDocument,
      after: ThemeDocument,
      /** The differences in words, one a line. */
      changes: v.array(v.string()),
    }),
  ),
  /** Approves and publishes at once. */
  approve: contract(v.strictObject({ versionId: Id }), v.object({ card: ThemeVersionCard })),
  sendBack: contract(
    v.strictObject({ versionId: Id, reason: v.pipe(LongText, v.minLength(1)) }),
    v.object({ card: ThemeVersionCard }),
  ),
  /** Publishes an earlier published version's exact document again, as a new version (I16). */
  rollback: contract(v.strictObject({ versionId: Id }), v.object({ card: ThemeVersionCard })),
};
