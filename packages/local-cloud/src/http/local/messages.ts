import type { Routes } from './routes';

export const messageRoutes: Routes = {
  'GET /local/messages': ({ messages }) => messages.all(),
  'DELETE /local/messages': ({ messages }) => (messages.clear(), {}),
};
