import type { Ctx } from '@fangzhen/cloudkit';
import type { Table } from '@fangzhen/domain';

const MAX = 500;

/** Every table of a store. */
export const tablesOf = (ctx: Ctx, storeId: string): Promise<Table[]> =>
  ctx.system.find('tables', { storeId }, { order: [['_id', 'asc']], limit: MAX });
