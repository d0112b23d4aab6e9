import type { Ctx } from '@fangzhen/cloudkit';
import { decide, type ThemeVersion } from '@fangzhen/domain';
import { publish, readVersion, withoutWaiting } from './publish';
import { versionMoved } from './stale';

/**
 * Publishes a version that waits: its state, the theme's head and the version before change in one transaction. Of two
 * approvals at the same moment the second finds it published.
 *
 * @throws Refusal STALE when it does not wait any more, NOT_FOUND.
 */
export function approveTheme(ctx: Ctx, versionId: string, byMemberId: string): Promise<ThemeVersion> {
  return ctx.system.transaction(async (tx) => {
    const { version, theme } = await readVersion(tx, versionId);
    const decision = { state: 'published', by: byMemberId, nowMs: ctx.nowMs } as const;
    return publish(tx, withoutWaiting(theme), decide(version, decision, versionMoved));
  });
}
