import Taro from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardCard, FulfilmentKind, MovedCard } from '@fangzhen/contracts';
import { serverNowMs, useCall, type Output } from '../../cloud';
import { toast } from '../../ui';
import { arrivals, lanesOf, withOrder, type Lane } from './lanes';
import { texts } from './texts';
import { useWhileShown } from './useWhileShown';

/** Often enough that nobody waits for the screen, rarely enough for a store's whole day. */
const POLL_MS = 5_000;

export interface BoardState {
  /** In which ways the store serves; empty until known. */
  kinds: readonly FulfilmentKind[];
  today?: Output<'workbench', 'board'>['today'];
  lanes?: Record<Lane, BoardCard[]>;
  /** Ids of orders that came while one was looking and have not been touched yet. */
  fresh: ReadonlySet<string>;
  nowMs: number;
  error?: { message: string };
  loading: boolean;
  refresh: () => Promise<void>;
  /** Puts an action's answer in place at once; the next poll brings the day's numbers. */
  put: (order: MovedCard) => void;
}

/** The live board of one store: asked again every few seconds while it is seen. */
export function useBoard(storeId: string | undefined): BoardState {
  const input = storeId === undefined ? undefined : { storeId };
  const { data, error, loading, refresh, setData } = useCall('workbench', 'board', input, { onShow: true });
  const current = data?.store.id === storeId ? data : undefined;
  const [nowMs, setNowMs] = useState(serverNowMs);
  useWhileShown(() => {
    setNowMs(serverNowMs());
    void refresh();
  }, POLL_MS);
  useEffect(() => setNowMs(serverNowMs()), [data]);
  const lanes = useMemo(() => current && lanesOf(current.orders), [current]);
  return {
    kinds: current?.store.kinds ?? [],
    today: current?.today,
    lanes,
    fresh: useArrivals(current),
    nowMs,
    error,
    loading,
    refresh,
    put: (order) => current && setData({ ...current, orders: withOrder(current.orders, order) }),
  };
}

/** Says that orders came: a word, a short buzz, and which they are. The first look at a store's board is no news. */
function useArrivals(board: Output<'workbench', 'board'> | undefined): ReadonlySet<string> {
  const last = useRef<typeof board>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = last.current;
    last.current = board;
    if (!board) return;
    if (before?.store.id !== board.store.id) return setFresh(new Set());
    const came = arrivals(before.orders, board.orders);
    if (came.length === 0) return;
    setFresh((old) => new Set([...old, ...came]));
    toast(texts.arrived(came.length));
    if (process.env.TARO_ENV === 'weapp') void Taro.vibrateShort({ type: 'medium' });
  }, [board]);
  return fresh;
}
