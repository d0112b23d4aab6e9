import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';
import type { Address } from './address';

/**
 * Only programs and the cloud's own pages may speak to it: another site's page (Origin) could otherwise act as anyone,
 * and a foreign name that resolves to this machine (Host) would make its page look like ours.
 * @throws 403
 */
export function refuseStrangers({ headers }: IncomingMessage, address: Address): void {
  if (!address.answersTo(headers.host ?? ''))
    throw new CloudError('FOREIGN_HOST', `this server answers to ${address.hostAndPort} only`, 403);
  const { origin } = headers;
  if (origin === undefined) return;
  if (!origin.startsWith('http://') || !address.answersTo(origin.slice('http://'.length)))
    throw new CloudError('FOREIGN_ORIGIN', 'pages of other origins may not use this server', 403);
}
