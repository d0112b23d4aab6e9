import type { Api } from '@fangzhen/contracts';
import { serverClock } from './clock';
import { readAnswer } from './envelope';
import { newId } from './ids';
import { transport } from './transport';

export type Fn = keyof Api & string;
export type Action<F extends Fn> = keyof Api[F] & string;
export type Input<F extends Fn, A extends Action<F>> = Api[F][A] extends { input: infer I } ? I : never;
export type Output<F extends Fn, A extends Action<F>> = Api[F][A] extends { output: infer O } ? O : never;

/**
 * Calls one action of a cloud function and gives its data. Throws CloudError: the function's refusal, or OFFLINE or
 * NO_ANSWER when none came (a call that changes something may then still have happened: send its client id again).
 */
export async function call<F extends Fn, A extends Action<F>>(
  fn: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const requestId = newId(16);
  const sentMs = Date.now();
  const raw = await transport(fn, { action, input, requestId });
  const receivedMs = Date.now();
  const data = readAnswer(raw, requestId, (nowMs) => serverClock.note(nowMs, sentMs, receivedMs));
  return data as Output<F, A>;
}
