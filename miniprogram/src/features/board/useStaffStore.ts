import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { storage, useCall } from '../../cloud';
import { staffStores, type StaffStore } from './staffStores';

const KEY = 'workbench.store';

export interface StaffStoreState {
  /** The store that is worked in. */
  store?: StaffStore;
  /** All that the person works in; undefined until known. */
  stores?: StaffStore[];
  error?: { message: string };
  loading: boolean;
  refresh: () => Promise<void>;
  choose: (storeId: string) => void;
}

/** Which store the person works in: the page's `?storeId=`, the one chosen last, or the first of their roles. */
export function useStaffStore(): StaffStoreState {
  const { data, error, loading, refresh } = useCall('identity', 'login', {});
  const asked = useRouter().params.storeId;
  const [chosen, setChosen] = useState(() => asked ?? storage.get<string>(KEY));
  const stores = data && staffStores(data.roles);
  return {
    store: stores?.find(({ storeId }) => storeId === chosen) ?? stores?.[0],
    stores,
    error,
    loading,
    refresh,
    choose: (storeId) => {
      storage.set(KEY, storeId);
      setChosen(storeId);
    },
  };
}
