import { fingerprint, notFound, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import { decide, themeVersionId, type Member, type Theme, type ThemeVersion } from '@fangzhen/domain';
import { draftChanged, versionMoved } from './stale';

export interface Submission {
  brandId: string;
  /** The draft's revision that is sent. */
  revision: number;
  by: Member;
}

/**
 * Copies the draft into a version that waits for approval. One version of a brand waits at a time: a newer one sends the
 * older back, so that nobody approves what its author has given up. The same draft again gives the version that waits.
 *
 * @throws Refusal STALE when the draft was saved again since `revision`.
 */
export function submitTheme(ctx: Ctx, { brandId, revision, by }: Submission): Promise<ThemeVersion> {
  return ctx.system.transaction(async (tx) => {
    const theme = await tx.get('themes', brandId);
    if (!theme) throw notFound('品牌');
    if (theme.draftRevision !== revision) throw draftChanged();

    const waiting = await waitingVersion(tx, theme);
    if (waiting && fingerprint(waiting.document) === fingerprint(theme.draft)) return waiting;
    if (waiting) {
      const reason = '有新的版本提交，这一版不再审核';
      const decision = { state: 'returned', reason, by: by._id, nowMs: ctx.nowMs } as const;
      await tx.put('themeVersions', decide(waiting, decision, versionMoved));
    }
    const version = theme.lastVersion + 1;
    const submitted: ThemeVersion = {
      _id: themeVersionId(brandId, version),
      brandId,
      version,
      state: 'submitted',
      document: theme.draft,
      byMemberId: by._id,
      byName: by.nickname,
      atMs: ctx.nowMs,
    };
    await tx.add('themeVersions', submitted);
    await tx.put('themes', { ...theme, lastVersion: version, waitingVersion: version });
    return submitted;
  });
}

async function waitingVersion(tx: Transaction, theme: Theme): Promise<ThemeVersion | undefined> {
  if (theme.waitingVersion === undefined) return undefined;
  return tx.get('themeVersions', themeVersionId(theme.brandId, theme.waitingVersion));
}
