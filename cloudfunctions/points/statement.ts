import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { emptyAccount, pending, spendable, stillOwed } from '@fangzhen/domain';

const PAGE = 30;

/** The account and a page of its ledger, newest first. The cursor is the last page's last version. */
export const statement = memberAction(contracts.points.statement, async ({ cursor }, ctx) => {
  const [account = emptyAccount(ctx.memberId), found] = await Promise.all([
    ctx.system.get('pointsAccounts', ctx.memberId),
    ctx.mine('pointsEntries').find(cursor ? { version: { $lt: Number(cursor) } } : {}, {
      order: [['version', 'desc']],
      limit: PAGE + 1,
    }),
  ]);
  const page = found.slice(0, PAGE);
  const nextCursor = found.length > PAGE ? String(page.at(-1)!.version) : undefined;
  return {
    balance: spendable(account, ctx.nowMs),
    pending: pending(account, ctx.nowMs),
    owed: stillOwed(account, ctx.nowMs),
    lots: account.lots
      .filter(({ expiresAtMs }) => expiresAtMs > ctx.nowMs)
      .map(({ left, expiresAtMs, pendingUntilMs = 0 }) => ({
        ...{ left, expiresAtMs },
        ...(pendingUntilMs > ctx.nowMs && { pendingUntilMs }),
      })),
    months: account.months,
    entries: page.map(({ _id: id, kind, points, owed, atMs, title, orderId }) => ({
      id,
      kind,
      points,
      atMs,
      title,
      ...(owed !== undefined && { owed }),
      ...(orderId && { orderId }),
    })),
    ...(nextCursor && { nextCursor }),
  };
});
