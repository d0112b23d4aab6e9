import { useState } from 'react';
import type { StoreCard } from '@fangzhen/contracts';
import { call, usePages, type Output } from '../../cloud';
import { brandsSeen, type BrandName } from './brandsSeen';
import { useWhereabouts } from './chosenCity';
import { useDebounced } from './useDebounced';

/** A whole city in most groups; a larger one comes in pages. */
const LIMIT = 100;
/** A store is some fifteen elements: this many are sent to the screen at a time. */
const STEP = 8;
/** Faster than this one is still typing. */
const TYPING_MS = 300;

type City = Output<'stores', 'list'>['city'];

/** The stores of a city as they are asked for: near first where the place is known. */
export function useStores() {
  const { place, input } = useWhereabouts();
  const [brandId, setBrandId] = useState<string>();
  const [openOnly, setOpenOnly] = useState(false);
  const [search, setSearch] = useState('');
  const [brands, setBrands] = useState<BrandName[]>([]);
  const [found, setFound] = useState<{ city: City; total: number; stores: StoreCard[] }>();
  const words = useDebounced(search.trim(), TYPING_MS);
  const asked = input && {
    ...input,
    brandId,
    openOnly: openOnly || undefined,
    search: words || undefined,
    limit: LIMIT,
  };
  const list = usePages<StoreCard>(
    asked && JSON.stringify(asked),
    async (cursor) => {
      const offset = Number(cursor ?? 0);
      const { city, stores, total } = await call('stores', 'list', { ...asked, offset });
      setBrands((known) => brandsSeen(known, stores));
      setFound((old) => ({ city, total, stores: offset > 0 && old ? [...old.stores, ...stores] : stores }));
      const next = offset + stores.length;
      return { items: stores, nextCursor: next < total && stores.length > 0 ? String(next) : undefined };
    },
    { step: STEP },
  );
  const filtered = brandId !== undefined || openOnly || search !== '';
  const clear = () => {
    setBrandId(undefined);
    setOpenOnly(false);
    setSearch('');
  };
  const filters = { brandId, setBrandId, openOnly, setOpenOnly, search, setSearch, brands, filtered, clear };
  return { place, list, filters, found };
}
export type StoreFilters = ReturnType<typeof useStores>['filters'];
