import type { FulfilmentKind } from '@fangzhen/contracts';
import type { Lane } from './lanes';

export interface NextMove {
  action: 'accept' | 'ready' | 'depart' | 'deliver' | 'complete';
  /** What the key says. */
  key: string;
  /** What is said when it is done. */
  done: (callNumber: string) => string;
}

const accept: NextMove = { action: 'accept', key: '接单', done: (number) => `${number} 已接单` };
const fetchable: NextMove = { action: 'ready', key: '可取货', done: (number) => `${number} 可以取货了` };
const packed: NextMove = { action: 'ready', key: '已备好', done: (number) => `${number} 备好了，可以出发` };
const depart: NextMove = { action: 'depart', key: '出发配送', done: (number) => `${number} 已出发` };
const confirm: NextMove = { action: 'accept', key: '确认预约', done: (number) => `${number} 已确认` };
const checkIn: NextMove = { action: 'ready', key: '到店签到', done: (number) => `${number} 已到店` };
const served: NextMove = { action: 'complete', key: '已上桌', done: (number) => `${number} 已上桌` };
const plated: NextMove = { action: 'ready', key: '已做好', done: (number) => `${number} 做好了，可以上桌` };
const finish: NextMove = { action: 'complete', key: '服务完成', done: (number) => `${number} 已完成` };
const deliver: NextMove = { action: 'deliver', key: '已送达', done: (number) => `${number} 已送达` };

/** The one thing to do next with an order in a lane; `verify`: the shopper shows a code. */
const NEXT: Record<FulfilmentKind, Partial<Record<Lane, NextMove | 'verify'>>> = {
  pickup: { paid: accept, accepted: fetchable, ready: 'verify' },
  delivery: { paid: accept, accepted: packed, ready: depart, delivering: deliver },
  dineIn: { paid: accept, accepted: plated, ready: served },
  appointment: { paid: confirm, accepted: checkIn, ready: finish },
};

export const nextMove = (kind: FulfilmentKind, lane: Lane): NextMove | 'verify' | undefined =>
  NEXT[kind][lane];
