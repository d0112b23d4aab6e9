import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';

/**
 * Only programs of this machine and the cloud's own pages may speak to it: another site's page (Origin) could otherwise
 * act as anyone, and a foreign name that resolves to this machine (Host) would make its page look like ours.
 * @throws 403
 */
export function refuseStrangers({ headers }: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(headers.host ?? ''))
    throw new CloudError('FOREIGN_HOST', `this server answers to ${own.join(' and ')} only`, 403);
  if (headers.origin !== undefined && !own.some((host) => headers.origin === `http://${host}`))
    throw new CloudError('FOREIGN_ORIGIN', 'pages of other origins may not use this server', 403);
}
