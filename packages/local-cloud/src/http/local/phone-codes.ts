import type { Routes } from './routes';

/** What the client's "get phone number" button gives: a code for `phonenumber.getPhoneNumber`. */
export const phoneCodeRoutes: Routes = {
  'POST /local/phone-codes': ({ sessions, phoneCodes, clock }, _body, { request }) => {
    const identity = sessions.identity(request.headers['x-local-session']);
    return { code: phoneCodes.create(identity, clock.nowMs()) };
  },
};
