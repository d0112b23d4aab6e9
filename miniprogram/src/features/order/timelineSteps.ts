import type { OrderState, OrderView } from '@fangzhen/contracts';
import type { TimelineStep } from '../../ui';
import { momentText } from '../../ui/text';
import { texts } from './texts';

/** The way of an order that goes well. */
const WAY: readonly OrderState[] = ['unpaid', 'paid', 'accepted', 'ready', 'completed'];
const ENDED: readonly OrderState[] = ['closed', 'refunded'];

/** What happened when, where it stands, and, while it goes well, what is still to come. */
export function timelineSteps({ timeline }: Pick<OrderView, 'timeline'>, nowMs: number): TimelineStep[] {
  const last = timeline.length - 1;
  const happened = timeline.map(({ state, atMs, by }, i): TimelineStep => {
    const ended = i === last && ENDED.includes(state);
    return {
      title: texts.steps[state],
      at: momentText(atMs, nowMs),
      note: state === 'closed' ? texts.closedBy[by] : undefined,
      state: ended ? 'failed' : i === last && state !== 'completed' ? 'now' : 'done',
    };
  });
  const stands = timeline[last]?.state;
  const ahead = stands && WAY.includes(stands) ? WAY.slice(WAY.indexOf(stands) + 1) : [];
  return [...happened, ...ahead.map((state): TimelineStep => ({ title: texts.steps[state], state: 'next' }))];
}
