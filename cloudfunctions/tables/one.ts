import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { mySession } from './session';
import { viewOf } from './view';

export const one = memberAction(contracts.tables.one, async ({ sessionId }, ctx) => ({
  table: await viewOf(ctx, await mySession(ctx, sessionId)),
}));
