import { useRouter } from '@tarojs/taro';
import { useRef } from 'react';
import type { TableLine, TableView } from '@fangzhen/contracts';
import { call, errorText, newId, useAction, useCall } from '../../cloud';
import { toast } from '../../ui';
import { useWhileShown } from '../board/useWhileShown';
import type { CartLine } from '../cart';
import { codeOf } from './code';
import { texts } from './texts';

/** Often enough that people at one table see each other choose. */
const POLL_MS = 3_000;

/** The table that one sits at: by its code (`?scene=`, as WeChat passes it on), or coming back (`?session=`). Seen anew every few seconds. */
export function useTable() {
  const { scene, session } = useRouter().params;
  const code = codeOf(scene);
  const opened = useCall('tables', 'open', code ? { code } : undefined);
  const sessionId = opened.data?.table.sessionId ?? session;
  const seen = useCall('tables', 'one', sessionId ? { sessionId } : undefined, { onShow: true });
  useWhileShown(() => void seen.refresh(), POLL_MS);
  const table = seen.data?.table ?? opened.data?.table;
  return {
    table,
    none: !code && !session,
    error: table ? undefined : (opened.error ?? seen.error),
    loading: opened.loading || seen.loading,
    refresh: code ? opened.refresh : seen.refresh,
    ...useChanges(sessionId, (next) => seen.setData({ table: next }), seen.refresh),
  };
}
export type TableState = ReturnType<typeof useTable>;

/** Adding to the table's cart, and changing what is on it. What comes back is shown at once. */
function useChanges(
  sessionId: string | undefined,
  show: (table: TableView) => void,
  refresh: () => Promise<void>,
) {
  const failed = async (error: unknown) => {
    toast(errorText(error), 'error');
    await refresh();
  };
  const unanswered = useRef<{ key: string; clientLineId: string }>();
  const add = useAction(async (line: Pick<CartLine, 'skuId' | 'choices' | 'qty' | 'title'>) => {
    if (!sessionId) return;
    const { skuId, choices, qty, title } = line;
    const body = { sessionId, skuId, qty, ...(choices && { choices }) };
    const key = JSON.stringify(body);
    // What got no answer is sent again as the same tap, so that it counts once (I7).
    const tap = unanswered.current?.key === key ? unanswered.current : { key, clientLineId: newId() };
    unanswered.current = tap;
    try {
      show((await call('tables', 'add', { ...body, clientLineId: tap.clientLineId })).table);
      unanswered.current = undefined;
      toast(texts.added(title), 'success');
    } catch (error) {
      await failed(error);
    }
  });
  const setQty = ({ id: lineId }: TableLine, qty: number) =>
    call('tables', 'setQty', { sessionId: sessionId!, lineId, qty }).then(({ table }) => show(table), failed);
  return { add, setQty };
}
