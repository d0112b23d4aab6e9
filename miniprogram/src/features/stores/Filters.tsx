import { View } from '@tarojs/components';
import { Chips, SearchBar } from '../../ui';
import { texts } from './texts';
import type { StoreFilters } from './useStores';

const OPEN = '#open';
const ALL = '#all';

/** Search, brand, open now. */
export function Filters({ filters }: { filters: StoreFilters }) {
  const { brandId, setBrandId, openOnly, setOpenOnly, search, setSearch, brands } = filters;
  const tap = (key: string) => {
    if (key === OPEN) setOpenOnly(!openOnly);
    else setBrandId(key === ALL || key === brandId ? undefined : key);
  };
  return (
    <View className="fz-stores-filters">
      <SearchBar value={search} onChange={setSearch} placeholder={texts.search} />
      <Chips
        items={[
          { key: OPEN, label: texts.openNow },
          { key: ALL, label: texts.all },
          ...brands.map(({ id, name }) => ({ key: id, label: name })),
        ]}
        value={[brandId ?? ALL, ...(openOnly ? [OPEN] : [])]}
        onTap={tap}
      />
    </View>
  );
}
