import type { Routes } from './routes';

export const metricsRoutes: Routes = {
  'GET /local/metrics': ({ metrics, functions }) => ({ ...metrics.report(), workers: functions.counts() }),
  'DELETE /local/metrics': ({ metrics }) => (metrics.reset(), {}),
};
