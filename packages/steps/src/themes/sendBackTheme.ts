import type { Ctx } from '@fangzhen/cloudkit';
import { decide, type ThemeVersion } from '@fangzhen/domain';
import { readVersion, withoutWaiting } from './publish';
import { versionMoved } from './stale';

export interface SendingBack {
  versionId: string;
  /** What its author reads. */
  reason: string;
  byMemberId: string;
}

/** Sends a version that waits back to its author. Throws STALE when it does not wait any more, NOT_FOUND. */
export function sendBackTheme(
  ctx: Ctx,
  { versionId, reason, byMemberId }: SendingBack,
): Promise<ThemeVersion> {
  return ctx.system.transaction(async (tx) => {
    const { version, theme } = await readVersion(tx, versionId);
    const decision = { state: 'returned', reason, by: byMemberId, nowMs: ctx.nowMs } as const;
    const returned = decide(version, decision, versionMoved);
    await tx.put('themeVersions', returned);
    await tx.put('themes', withoutWaiting(theme));
    return returned;
  });
}
