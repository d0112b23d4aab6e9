import { useCallback, useEffect, useRef, useState } from 'react';
import { errorText, type CloudError } from './error';

export interface ActionState<I extends unknown[], T> {
  /** Starts it; while one is in flight a second tap does nothing. Gives undefined when it failed or was not started. */
  run: (...input: I) => Promise<T | undefined>;
  /** One is in flight. */
  busy: boolean;
  /** The sentence of the last failure; gone when the next one starts. */
  errorMessage?: string;
  /** The last failure itself, where its code decides what to offer. */
  error?: CloudError;
}

/** One thing a person can do on a page: pressed at once, one in flight, its failure in words. */
export function useAction<I extends unknown[], T>(work: (...input: I) => Promise<T>): ActionState<I, T> {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const mounted = useRef(true);
  const inFlight = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(async (...input: I) => {
    if (inFlight.current) return undefined;
    inFlight.current = true;
    setState({ busy: true });
    let error: unknown;
    try {
      return await latest.current(...input);
    } catch (reason) {
      error = reason;
      return undefined;
    } finally {
      inFlight.current = false;
      if (mounted.current) setState({ busy: false, error });
    }
  }, []);

  const { busy, error } = state;
  return {
    run,
    busy,
    error: error as CloudError | undefined,
    errorMessage: error === undefined ? undefined : errorText(error),
  };
}
