import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type Action, type Fn, type Input, type Output } from './call';
import { CloudError } from './error';

export interface CallState<T> {
  /** The last data that came; stays while a newer call is on its way. */
  data?: T;
  /** Why the last call failed; gone once one succeeds. */
  error?: CloudError;
  /** A call is on its way. */
  loading: boolean;
}
export interface CallResult<T> extends CallState<T> {
  /** Calls again; resolves when it is settled, also when it failed. */
  refresh: () => Promise<void>;
  /** Puts newer data in place, for instance the answer of an action. */
  setData: (data: T) => void;
}
interface CallOptions {
  /** Call again each time that the page is shown again. */
  onShow?: boolean;
}

/**
 * Calls an action when the page opens and whenever `input` changes by value; `undefined` input waits. Only the newest
 * call's answer counts, and nothing is set after the page is gone.
 */
export function useCall<F extends Fn, A extends Action<F>>(
  fn: F,
  action: A,
  input: Input<F, A> | undefined,
  { onShow = false }: CallOptions = {},
): CallResult<Output<F, A>> {
  const [state, setState] = useState<CallState<Output<F, A>>>({ loading: input !== undefined });
  const newest = useRef(0);
  const key = input === undefined ? undefined : JSON.stringify(input);

  const refresh = useCallback(async () => {
    if (key === undefined) return;
    const turn = ++newest.current;
    setState((old) => (old.loading ? old : { ...old, loading: true }));
    const next = await call(fn, action, JSON.parse(key) as Input<F, A>).then(
      (data): CallState<Output<F, A>> => ({ data, loading: false }),
      (error: unknown) => ({ error: asCloudError(error), loading: false }),
    );
    if (turn === newest.current) setState((old) => ({ data: old.data, ...next }));
  }, [fn, action, key]);

  useEffect(() => {
    void refresh();
    return () => {
      newest.current++;
    };
  }, [refresh]);

  const shown = useRef(false);
  useDidShow(() => {
    if (onShow && shown.current) void refresh();
    shown.current = true;
  });

  const setData = useCallback((data: Output<F, A>) => {
    newest.current++;
    setState({ data, loading: false });
  }, []);
  return { ...state, refresh, setData };
}

function asCloudError(error: unknown): CloudError {
  if (error instanceof CloudError) return error;
  console.error(error);
  return CloudError.transport('NO_ANSWER', '');
}
