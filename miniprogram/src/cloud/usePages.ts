import { useDidShow, useReachBottom } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CloudError } from './error';

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}
export interface Pages<T> {
  /** Those that are on the screen; undefined until the first page came. */
  shown?: T[];
  /** There are more, here or in the cloud. */
  more: boolean;
  /** A call is on its way. */
  loading: boolean;
  /** Why the last call failed; gone once one succeeds. */
  error?: CloudError;
  /** Asks anew for as much as there was; resolves when it is settled, also when it failed. */
  refresh: () => Promise<void>;
  /** Shows more; also what reaching the page's end does. */
  grow: () => void;
}
interface State<T> {
  key?: string;
  items?: T[];
  nextCursor?: string;
  error?: CloudError;
  loading: boolean;
  count: number;
}
interface PagesOptions {
  /** Items sent to the screen at a time: a long list at once is more than setData should carry. */
  step?: number;
  /** Ask again each time that the page is shown again. */
  onShow?: boolean;
}

/**
 * A list that comes in pages. `key` says by value what is listed: another key starts over, undefined waits. `load` gets
 * the cursor of the page to bring, none for the first. Only the newest answer counts.
 */
export function usePages<T>(
  key: string | undefined,
  load: (cursor?: string) => Promise<Page<T>>,
  { step = 8, onShow = false }: PagesOptions = {},
): Pages<T> {
  const [state, setState] = useState<State<T>>({ loading: true, count: step });
  const latest = useRef(load);
  latest.current = load;
  const newest = useRef(0);

  const bring = useCallback(
    async (kept: T[], from: string | undefined, atLeast: number) => {
      const turn = ++newest.current;
      setState((old) => (old.key === key ? { ...old, loading: true } : { key, loading: true, count: step }));
      let items = kept;
      let nextCursor = from;
      let error: CloudError | undefined;
      try {
        do {
          const page: Page<T> = await latest.current(nextCursor);
          items = [...items, ...page.items];
          nextCursor = page.nextCursor;
        } while (nextCursor !== undefined && items.length < atLeast && turn === newest.current);
      } catch (reason) {
        error = reason instanceof CloudError ? reason : CloudError.transport('NO_ANSWER', '');
      }
      if (turn !== newest.current) return;
      setState((old) =>
        error ? { ...old, error, loading: false } : { ...old, items, nextCursor, error, loading: false },
      );
    },
    [key, step],
  );

  useEffect(() => {
    if (key !== undefined) void bring([], undefined, 1);
    return () => {
      newest.current++;
    };
  }, [bring, key]);

  const current = state.key === key ? state : { loading: true, count: step };
  const { items, nextCursor, error, loading, count } = current as State<T>;
  const refresh = async () => {
    if (key !== undefined) await bring([], undefined, items?.length ?? 1);
  };
  const grow = () => {
    if (!items) return;
    if (count < items.length) return setState((old) => ({ ...old, count: old.count + step }));
    if (nextCursor === undefined || loading) return;
    setState((old) => ({ ...old, count: items.length + step }));
    void bring(items, nextCursor, items.length + 1);
  };
  useReachBottom(grow);
  const opened = useRef(false);
  useDidShow(() => {
    if (onShow && opened.current) void refresh();
    opened.current = true;
  });
  const more = items !== undefined && (count < items.length || nextCursor !== undefined);
  return { shown: items?.slice(0, count), more, loading, error, refresh, grow };
}
