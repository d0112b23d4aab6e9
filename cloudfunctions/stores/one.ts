import { openAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { readDirectory } from '../shared/directory';
import { cardOfStore } from '../shared/storeCard';
import { storeOf } from '../shared/shops';

/** One store as it is now. */
export const one = openAction(contracts.stores.one, async ({ storeId, at }, ctx) => {
  const [directory, store] = await Promise.all([readDirectory(ctx), storeOf(ctx, storeId)]);
  return { store: cardOfStore(directory, store, ctx.nowMs, at) };
});
