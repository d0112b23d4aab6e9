import { memberAction, notFound } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { openSession } from '@fangzhen/steps/tables/openSession';
import { nicknameOf } from '../shared/nickname';
import { storeOf } from '../shared/shops';
import { readTable } from './session';
import { viewOf } from './view';

export const open = memberAction(contracts.tables.open, async ({ code }, ctx) => {
  const [table, nickname] = await Promise.all([readTable(ctx, code), nicknameOf(ctx, ctx.memberId)]);
  const store = table && (await storeOf(ctx, table.storeId));
  const terms = store?.services?.dineIn;
  if (!table || !terms) throw notFound('桌码');
  const guest = { memberId: ctx.memberId, nickname };
  const session = await openSession(ctx, table, guest, terms.sessionHours);
  return { table: await viewOf(ctx, session) };
});
