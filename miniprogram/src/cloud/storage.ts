import Taro from '@tarojs/taro';

const PREFIX = 'fz.';

/** What the app keeps on the phone. A value that cannot be read counts as absent: the phone may be full or cleared. */
export const storage = {
  /** The value as it was kept, or undefined. The caller knows its shape: it kept it. */
  get<T>(key: string): T | undefined {
    try {
      const text: unknown = Taro.getStorageSync(PREFIX + key);
      return typeof text === 'string' && text ? (JSON.parse(text) as T) : undefined;
    } catch {
      return undefined;
    }
  },

  /** Keeps a JSON value; undefined forgets it. A full phone is no reason to fail. */
  set(key: string, value: unknown): void {
    try {
      if (value === undefined) Taro.removeStorageSync(PREFIX + key);
      else Taro.setStorageSync(PREFIX + key, JSON.stringify(value));
    } catch (error) {
      console.warn('storage', key, error);
    }
  },
};
