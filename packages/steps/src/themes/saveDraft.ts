import { type Ctx } from '@fangzhen/cloudkit';
import type { ThemeDocument } from '@fangzhen/contracts';
import { draftChanged } from './stale';

export interface Draft {
  brandId: string;
  document: ThemeDocument;
  /** The revision that the editor began from. */
  revision: number;
}

/**
 * Keeps a draft in one conditional update, so that two editors never overwrite each other unseen.
 *
 * @returns the new revision.
 * @throws Refusal STALE when somebody saved another draft since.
 */
export async function saveDraft(ctx: Ctx, { brandId, document, revision }: Draft): Promise<number> {
  const saved = await ctx.system.update(
    'themes',
    { _id: brandId, draftRevision: revision },
    { set: { draft: document }, inc: { draftRevision: 1 } },
  );
  if (saved === 0) throw draftChanged();
  return revision + 1;
}
