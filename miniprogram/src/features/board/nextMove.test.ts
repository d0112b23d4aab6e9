import type { FulfilmentKind, OrderState } from '@fangzhen/contracts';
import { findMove, fitsKind } from '@fangzhen/domain/order/transitions';
import { LANES } from './lanes';
import { nextMove, type NextMove } from './nextMove';

const LEADS_TO: Record<NextMove['action'], OrderState> = {
  accept: 'accepted',
  ready: 'ready',
  depart: 'delivering',
  deliver: 'completed',
  complete: 'completed',
};

test.each<FulfilmentKind>(['pickup', 'delivery', 'appointment', 'dineIn'])(
  'every key of a %s order is a move of the table',
  (kind) => {
    for (const lane of LANES) {
      const next = nextMove(kind, lane);
      const to = next === 'verify' ? 'completed' : next && LEADS_TO[next.action];
      const possible = to && findMove(lane, to);
      expect([lane, to !== undefined]).toEqual([lane, kind === 'delivery' || lane !== 'delivering']);
      if (to) expect([lane, possible && fitsKind(possible, kind)]).toEqual([lane, true]);
    }
  },
);
