import type { GenericSchema, InferInput, InferOutput } from 'valibot';

/** What one action takes and gives. Functions parse the input with it; tests check every answer against the output. */
export interface Contract<I extends GenericSchema = GenericSchema, O extends GenericSchema = GenericSchema> {
  readonly input: I;
  readonly output: O;
}

export function contract<I extends GenericSchema, O extends GenericSchema>(
  input: I,
  output: O,
): Contract<I, O> {
  return { input, output };
}

/** The same contract as the client sees it. */
export type Signature<C extends Contract> = {
  input: InferInput<C['input']>;
  output: InferOutput<C['output']>;
};
/** A function's contracts as signatures, by action. */
export type Signatures<T extends Record<string, Contract>> = { [A in keyof T]: Signature<T[A]> };
