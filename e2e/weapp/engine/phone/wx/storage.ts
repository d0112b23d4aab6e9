import { asynchronous } from './answer';

const PREFIX = 'weapp.';

/** The phone's storage for this app. It keeps values, not only texts. */
export const storageApi = () => {
  const getStorageSync = (key: string): unknown => {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? '' : JSON.parse(text);
  };
  const setStorageSync = (key: string, value: unknown): void =>
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  const removeStorageSync = (key: string): void => localStorage.removeItem(PREFIX + key);
  return {
    getStorageSync,
    setStorageSync,
    removeStorageSync,
    getStorage: asynchronous('getStorage', ({ key }: { key: string }) => ({ data: getStorageSync(key) })),
    setStorage: asynchronous('setStorage', ({ key, data }: { key: string; data: unknown }) =>
      setStorageSync(key, data),
    ),
    removeStorage: asynchronous('removeStorage', ({ key }: { key: string }) => removeStorageSync(key)),
  };
};
