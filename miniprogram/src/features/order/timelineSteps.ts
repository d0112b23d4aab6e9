import type { FulfilmentKind, OrderState, OrderView } from '@fangzhen/contracts';
import type { TimelineStep } from '../../ui';
import { momentText } from '../../ui/text';
import { texts } from './texts';

/** The way of an order that goes well. */
const WAYS: Record<FulfilmentKind, readonly OrderState[]> = {
  pickup: ['unpaid', 'paid', 'accepted', 'ready', 'completed'],
  delivery: ['unpaid', 'paid', 'accepted', 'ready', 'delivering', 'completed'],
  dineIn: ['unpaid', 'paid', 'accepted', 'ready', 'completed'],
  appointment: ['unpaid', 'paid', 'accepted', 'ready', 'completed'],
};
const ENDED: readonly OrderState[] = ['closed', 'refunded', 'missed'];

/** What happened when, where it stands, and, while it goes well, what is still to come. */
export function timelineSteps(
  { timeline, fulfilment: { kind } }: Pick<OrderView, 'timeline' | 'fulfilment'>,
  nowMs: number,
): TimelineStep[] {
  const way = WAYS[kind];
  const last = timeline.length - 1;
  const happened = timeline.map(({ state, atMs, by }, i): TimelineStep => {
    const ended = i === last && ENDED.includes(state);
    return {
      title: texts.step(state, kind),
      at: momentText(atMs, nowMs),
      note: state === 'closed' ? texts.closedBy[by] : undefined,
      state: ended ? 'failed' : i === last && state !== 'completed' ? 'now' : 'done',
    };
  });
  const stands = timeline[last]?.state;
  const ahead = stands && way.includes(stands) ? way.slice(way.indexOf(stands) + 1) : [];
  return [
    ...happened,
    ...ahead.map((state): TimelineStep => ({ title: texts.step(state, kind), state: 'next' })),
  ];
}
