import { openAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import countBy from 'lodash-es/countBy';
import { readDirectory } from '../shared/directory';

/** The cities that the group is in, each with what our own map draws. */
export const cities = openAction(contracts.stores.cities, async (_, ctx) => {
  const { regions, storeList } = await readDirectory(ctx);
  const storeCounts = countBy(storeList, 'cityCode');
  return {
    cities: [...regions.values()].map(({ _id, name, center, outline }) => ({
      code: _id,
      name,
      center,
      storeCount: storeCounts[_id] ?? 0,
      outline,
    })),
  };
});
