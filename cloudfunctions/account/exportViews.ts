import { fileLinks, type MemberCtx } from '@fangzhen/cloudkit';
import type { ExportView } from '@fangzhen/contracts';

/** The caller's copies with links, the newest first. */
export async function exportViews(ctx: MemberCtx): Promise<{ exports: ExportView[] }> {
  const { exports = [] } = (await ctx.system.get('dataExports', ctx.memberId)) ?? {};
  const links = await fileLinks(exports.flatMap(({ fileId }) => fileId ?? []));
  const views = exports.map(({ id, state, askedAtMs, bytes, fileId = '' }) => ({
    ...{ id, state, askedAtMs, bytes },
    link: links.get(fileId),
  }));
  return { exports: views.reverse() };
}
