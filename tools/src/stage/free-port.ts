import { createServer } from 'node:net';
import { FriendlyError } from '../lib/friendly-error';

/**
 * A port on loopback that can be listened on now: the wanted one, or any free one for 0.
 * @throws FriendlyError when the wanted one is taken
 */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new FriendlyError(
          `${code === 'EADDRINUSE' ? `Port ${wanted} is taken` : message}: choose another with --port.`,
        ),
      ),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
