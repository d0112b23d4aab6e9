import { useEffect, useMemo, useState } from 'react';
import { useCall, type Output } from '../../cloud';
import { useWhereabouts } from '../stores/chosenCity';
import { keptTheme, takeTheme, type ReadTheme } from './brandTheme';
import { chooseStore, chosenStoreId } from './chosenStore';

export type BrandHome = Output<'catalog', 'brandHome'>;

export interface BrandPageState {
  theme?: ReadTheme;
  page?: BrandHome;
  error?: { message: string };
  loading: boolean;
  refresh: () => Promise<void>;
  setStore: (storeId: string) => void;
}

/** A brand's page: its kept theme at once, then everything in one call; again when another store is chosen. */
export function useBrandPage(brandId: string, askedStoreId: string | undefined): BrandPageState {
  const { input: where, chosen } = useWhereabouts();
  const [storeId, setStoreId] = useState(() => askedStoreId ?? chosenStoreId(brandId));
  const [kept] = useState(() => keptTheme(brandId));
  // Whoever looks at another city wants its stores, not the one around the corner.
  const near = chosen && storeId === undefined ? { cityCode: chosen.code } : where;
  const input = where && { brandId, storeId, ...near, themeVersion: kept?.version };
  const { data: page, error, loading, refresh } = useCall('catalog', 'brandHome', input);

  // A store that closed down for good is no reason to show nothing: then the nearest.
  const lost = error?.code === 'NOT_FOUND' && storeId !== undefined;
  useEffect(() => {
    if (!lost) return;
    chooseStore(brandId, undefined);
    setStoreId(undefined);
  }, [lost, brandId]);

  const fresh = page?.theme;
  const theme = useMemo(() => (fresh && takeTheme(brandId, fresh)) ?? kept, [brandId, fresh, kept]);
  return {
    theme,
    page,
    error: lost ? undefined : error,
    loading: loading || !where || lost,
    refresh,
    setStore: (next) => {
      chooseStore(brandId, next);
      setStoreId(next);
    },
  };
}
