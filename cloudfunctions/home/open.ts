import { memberActionBeside, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type LngLat } from '@fangzhen/contracts';
import { nearestStores, openState } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { cityOf, type Whereabouts } from '../shared/city';
import { readDirectory, type Directory } from '../shared/directory';
import { cardOfStore } from '../shared/storeCard';
import { linkBare } from '@fangzhen/steps/members/linkBare';
import { readMine } from './readMine';

/** Everything on the home tab: two round trips, three for somebody who was never here before. */
export const open = memberActionBeside(contracts.home.open, readShopWindow, async (input, caller, beside) => {
  const ctx = await linkBare(caller);
  const [{ directory, looks }, mine] = await Promise.all([beside, readMine(ctx, beside)]);
  const { _id: code, name } = cityOf(directory, input);
  const nearestStore = input.at && nearestOpen(directory, input.at, ctx.nowMs);
  return {
    city: { code, name },
    ...(nearestStore && { nearestStore }),
    ...mine,
    brands: brandCards(directory, looks),
  };
});

async function readShopWindow(_: Whereabouts, ctx: Ctx) {
  const [directory, looks] = await Promise.all([readDirectory(ctx), readLooks(ctx.shared('themes'))]);
  return { directory, looks };
}

/** The nearest store that serves now, of any brand, whatever city is chosen. */
function nearestOpen(directory: Directory, at: LngLat, nowMs: number) {
  const isOpen = ({ hours }: Directory['storeList'][number]) => openState(hours, nowMs).state === 'open';
  const [nearest] = nearestStores(directory.storeList, at, { limit: 1, where: isOpen });
  return nearest && cardOfStore(directory, nearest.store, nowMs, at);
}
