import type { FulfilmentKind, OpenState } from '@fangzhen/contracts';
import type { Store } from '../model/store';
import type { FulfilmentProblem } from './plan';

/** The store is closed, and what is asked for begins now. */
export const closedProblem = (open: OpenState): FulfilmentProblem => ({
  code: 'STORE_CLOSED',
  message: '门店休息中，换一家营业中的门店试试',
  details: open.state === 'closed' && open.opensAtMs !== undefined ? { opensAtMs: open.opensAtMs } : {},
});

const WAYS: Record<FulfilmentKind, string> = { pickup: '到店自取', delivery: '配送' };

/** In which ways a store serves. */
export function kindsOf({ services }: Pick<Store, 'services'>): FulfilmentKind[] {
  return ['pickup', ...(services?.delivery ? (['delivery'] as const) : [])];
}

/** The store does not serve in this way at all. */
export function notOffered(store: Store, kind: FulfilmentKind): FulfilmentProblem {
  const kinds = kindsOf(store);
  const others = kinds.map((other) => WAYS[other]).join('、');
  return { code: 'NOT_OFFERED', message: `这家门店没有${WAYS[kind]}，可选${others}`, details: { kinds } };
}
