import { randomUUID } from 'node:crypto';
import type { Api, CallAnswer } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';

type Fn = keyof Api & string;
type ActionOf<F extends Fn> = keyof Api[F] & string;
type Signature<F extends Fn, A extends ActionOf<F>> = Api[F][A] extends { input: infer I; output: infer O }
  ? { input: I; output: O }
  : never;

/** A function's refusal, with what it answered. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> | undefined,
  ) {
    super(`${code}: ${message}`);
  }
}

/** What the local cloud does for a call: runs the function as that identity and gives its own result. */
export type RawCall = (fn: string, event: Record<string, unknown>, person: Person) => Promise<unknown>;

export interface Caller {
  /**
   * Calls an action as one of the demo's people.
   * @param person a key, for instance `lin`, or a person of one's own making
   * @returns the answer's data
   * @throws Refusal when the function refuses
   */
  call<F extends Fn, A extends ActionOf<F>>(
    person: string | Person,
    fn: F,
    action: A,
    input: Signature<F, A>['input'],
  ): Promise<Signature<F, A>['output']>;
  /** As call, with any function, action and input, right or wrong, and the whole answer. */
  answer(person: string | Person, fn: string, action: string, input: unknown): Promise<CallAnswer<unknown>>;
}

/** @param people who can be named by their keys */
export function makeCaller(raw: RawCall, people: Person[]): Caller {
  const named = (person: string | Person): Person => {
    const found = typeof person === 'string' ? people.find(({ key }) => key === person) : person;
    if (!found)
      throw new Error(`Nobody is called ${String(person)}: ${people.map(({ key }) => key).join(', ')}.`);
    return found;
  };
  const answer: Caller['answer'] = async (person, fn, action, input) => {
    const event = { action, input, requestId: randomUUID() };
    return (await raw(fn, event, named(person))) as CallAnswer<unknown>;
  };
  return {
    answer,
    async call(person, fn, action, input) {
      const reply = await answer(person, fn, action, input);
      if (reply.ok) return reply.data as never;
      throw new Refusal(reply.error.code, reply.error.message, reply.error.details);
    },
  };
}
