import { fingerprint, type Ctx } from '@fangzhen/cloudkit';
import { themeVersionId, type Member, type ThemeVersion } from '@fangzhen/domain';
import { publish, readVersion } from './publish';
import { versionMoved } from './stale';

/**
 * Publishes the exact document of an earlier publication again, as a new version (I16). It was approved once, so it needs
 * no approval; a version that waits goes on waiting, and the draft stays as it is.
 *
 * @throws Refusal STALE when this document is shown now or the version never was, NOT_FOUND.
 */
export function rollbackTheme(ctx: Ctx, versionId: string, by: Member): Promise<ThemeVersion> {
  return ctx.system.transaction(async (tx) => {
    const { version: earlier, theme } = await readVersion(tx, versionId);
    if (earlier.state !== 'replaced') throw versionMoved(earlier.state);
    const { brandId, document } = earlier;
    // A second tap on the same button.
    if (fingerprint(document) === fingerprint(theme.document)) throw versionMoved('published');
    const version = theme.lastVersion + 1;
    return publish(
      tx,
      { ...theme, lastVersion: version },
      {
        _id: themeVersionId(brandId, version),
        brandId,
        version,
        state: 'published',
        document,
        byMemberId: by._id,
        byName: by.nickname,
        atMs: ctx.nowMs,
        decidedBy: by._id,
        decidedAtMs: ctx.nowMs,
      },
    );
  });
}
