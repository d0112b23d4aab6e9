import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setEntryQty } from '@fangzhen/steps/tables/changeCart';
import { mySession } from './session';
import { viewOf } from './view';

export const setQty = memberAction(contracts.tables.setQty, async ({ sessionId, lineId, qty }, ctx) => {
  const session = await mySession(ctx, sessionId);
  await setEntryQty(ctx, session, lineId, qty);
  return { table: await viewOf(ctx, await mySession(ctx, sessionId)) };
});
