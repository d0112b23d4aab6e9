const PREFIX = 'weapp.';

/** The phone's storage for this app. It keeps values, not only texts; a key that nobody set gives an empty text. */
export const storageApi = {
  getStorageSync(key: string): unknown {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? '' : JSON.parse(text);
  },
  setStorageSync: (key: string, value: unknown): void =>
    localStorage.setItem(PREFIX + key, JSON.stringify(value)),
  removeStorageSync: (key: string): void => localStorage.removeItem(PREFIX + key),
};
