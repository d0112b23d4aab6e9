import type { CartAnswer } from '@fangzhen/contracts';
import { MAX_CART_CHANGES } from '@fangzhen/contracts/limits';
import type { Input } from '../../cloud';
import { asSent, type PhoneCart } from './changes';

interface SyncTools {
  get: () => PhoneCart;
  send: (input: Input<'orders', 'syncCart'>) => Promise<CartAnswer>;
  took: (answer: CartAnswer) => void;
}

/**
 * Brings phone and server together, one call at a time: what waits is sent, again and again from the same number until it is answered
 * (I7), and the answer is taken over. Whoever asks while a call is under way gets one more after it.
 *
 * @returns starts it; resolves when there is nothing left to do, rejects as the call does: everything still waits then.
 */
export function cartSync({ get, send, took }: SyncTools): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      const { phone, next, waiting } = get();
      const changes = waiting.slice(0, MAX_CART_CHANGES);
      took(await send({ phone, from: changes[0]?.n ?? next, changes: changes.map(asSent) }));
    } while (again || get().waiting.length > 0);
  };
  return () => {
    if (running) again = true;
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}
