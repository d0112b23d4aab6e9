import type { FulfilmentKind, FulfilmentProblem, OpenState } from '@fangzhen/contracts';
import type { Store } from '../model/store';

/** The store is closed, and what is asked for begins now. */
export function closedProblems({ name }: Pick<Store, 'name'>, open: OpenState): FulfilmentProblem[] {
  if (open.state === 'open') return [];
  const { opensAtMs } = open;
  const message = `${name}休息中，换一家营业中的门店试试`;
  return [{ code: 'STORE_CLOSED', message, ...(opensAtMs !== undefined && { opensAtMs }) }];
}

const WAYS: Record<FulfilmentKind, string> = {
  pickup: '到店自取',
  delivery: '配送',
  appointment: '预约',
  dineIn: '堂食',
};

/** In which ways a store serves. */
export function kindsOf({ services }: Pick<Store, 'services'>): FulfilmentKind[] {
  return [
    'pickup',
    ...(services?.delivery ? (['delivery'] as const) : []),
    ...(services?.dineIn ? (['dineIn'] as const) : []),
    ...(services?.appointments ? (['appointment'] as const) : []),
  ];
}

/** A service among what is to be fetched or brought. */
export const bookedOnly: FulfilmentProblem = {
  code: 'NOT_BOOKABLE',
  message: '到店服务要先选时间，请从商品页预约',
};

/** The store does not serve in this way at all. */
export function notOffered(store: Store, kind: FulfilmentKind): FulfilmentProblem {
  const kinds = kindsOf(store);
  const others = kinds.map((other) => WAYS[other]).join('、');
  return { code: 'NOT_OFFERED', message: `${store.name}没有${WAYS[kind]}，可选${others}`, kinds };
}
