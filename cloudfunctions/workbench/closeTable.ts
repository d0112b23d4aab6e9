import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { closeSession } from '@fangzhen/steps/tables/closeSession';
import { storeOf } from '../shared/shops';
import { readTable } from './readTable';

/** Ends the session of a table of the staff's own store; one that has ended already stays so. */
export const closeTable = staffAction(
  contracts.workbench.closeTable,
  'orders.board',
  async ({ storeId, sessionId }, ctx) => {
    const { brandId } = await storeOf(ctx, storeId);
    const table = await readTable(ctx, sessionId);
    if (!inScope(ctx.scope, { storeId, brandId }) || table?.storeId !== storeId) throw notFound('桌台');
    await closeSession(ctx, table, sessionId);
    return { no: table.no };
  },
);
