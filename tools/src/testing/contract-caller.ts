import { contracts, type Api } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';
import type { Stage } from '../stage';

type Fn = keyof Api & string;
type ActionOf<F extends Fn> = keyof Api[F] & string;
type Signature<F extends Fn, A extends ActionOf<F>> = Api[F][A] extends { input: infer I; output: infer O }
  ? { input: I; output: O }
  : never;

export interface ContractCaller {
  /** Calls an action; its answer must be exactly what the contract says, with nothing besides. */
  call<F extends Fn, A extends ActionOf<F>>(
    person: string | Person,
    fn: F,
    action: A,
    input: Signature<F, A>['input'],
  ): Promise<Signature<F, A>['output']>;
  /** Calls an action that must be refused; gives the refusal. */
  refusal(
    person: string | Person,
    fn: Fn,
    action: string,
    input: unknown,
  ): Promise<{ code: string; message: string; details?: Record<string, unknown> }>;
}

/** Calls through a stage with every answer checked against its contract. */
export function contractCaller(stage: Stage): ContractCaller {
  return {
    async call(person, fn, action, input) {
      const data = await stage.call(person, fn, action, input);
      expectToFit(fn, action, data);
      return data;
    },
    async refusal(person, fn, action, input) {
      const answer = await stage.answer(person, fn, action, input);
      if (answer.ok) throw new Error(`${fn}.${action} was not refused: ${JSON.stringify(answer.data)}`);
      return answer.error;
    },
  };
}

interface OutputSchema {
  '~standard': { validate(value: unknown): { issues?: readonly unknown[]; value?: unknown } };
}

function expectToFit(fn: string, action: string, data: unknown): void {
  const functions = contracts as unknown as Record<string, Record<string, { output: OutputSchema }>>;
  const result = functions[fn]![action]!.output['~standard'].validate(data);
  if (result.issues) {
    throw new Error(
      `${fn}.${action} does not answer what its contract says: ${JSON.stringify(result.issues[0])}`,
    );
  }
  // The schema strips what it does not name, so whatever goes out beside the contract makes a difference (I12).
  expect(data).toEqual(result.value);
}
