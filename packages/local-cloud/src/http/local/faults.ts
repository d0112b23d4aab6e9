import type { Routes } from './routes';

export const faultRoutes: Routes = {
  'GET /local/faults': ({ faults }) => ({ ...faults.settings, injected: faults.injected }),
  'POST /local/faults': ({ faults }, body) => faults.set(body),
  'DELETE /local/faults': ({ faults }) => (faults.clear(), faults.settings),
};
