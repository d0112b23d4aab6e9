import type { Routes } from './routes';

export const timerRoutes: Routes = {
  'GET /local/timers': ({ timers }) => timers.list(),
  'POST /local/timers/run': ({ timers }, { functionName }) => timers.runNow(functionName),
};
