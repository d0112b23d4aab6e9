import { invalidParam } from '../../errors';
import type { Cloud } from '../../kernel';
import type { Body, Routes } from './routes';

export const clockRoutes: Routes = {
  'GET /local/clock': ({ clock }) => ({ nowMs: clock.nowMs(), movedByMs: clock.movedByMs }),
  'POST /local/clock': moveClock,
};

/** Answers when the timers that came due have run. */
async function moveClock({ clock, timers }: Cloud, { nowMs, advanceMs, real }: Body): Promise<unknown> {
  if (Number.isFinite(nowMs)) clock.set(nowMs as number);
  else if (Number.isFinite(advanceMs)) clock.advance(advanceMs as number);
  else if (real === true) clock.reset();
  else throw invalidParam('give nowMs or advanceMs, in milliseconds, or real: true');
  return { nowMs: clock.nowMs(), timers: await timers.look() };
}
