import Taro from '@tarojs/taro';

/** WeChat keeps at most ten pages. */
const STACK_LIMIT = 10;
const tabs = /^\/pages\/(home|stores|cart|orders|me)\/index(\?|$)/;

export type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
  return text ? `${path}?${text}` : path;
}

/**
 * Goes to a page by its absolute path (`/pages/product/index`). A tab is switched to, and takes no query; on a full
 * stack the page in front is replaced.
 */
export function go(path: string, query: Query = {}): void {
  const url = withQuery(path, query);
  if (tabs.test(path)) void Taro.switchTab({ url: path });
  else if (Taro.getCurrentPages().length >= STACK_LIMIT) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Goes to a page in place of the one in front. */
export function replace(path: string, query: Query = {}): void {
  void Taro.redirectTo({ url: withQuery(path, query) });
}

/** One page back; home where there is none, as after opening a link. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}
