import type { Contract } from '@fangzhen/contracts';
import type { Operation } from '@fangzhen/domain/access/index';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import {
  asMember,
  asStaff,
  openCtx,
  type CallBase,
  type Ctx,
  type MemberCtx,
  type StaffCtx,
} from './context';

/** One action of a function: its contract, who may call it, and what it does. */
export interface Action {
  input: GenericSchema;
  run(input: unknown, base: CallBase): Promise<unknown>;
}

type Run<I extends GenericSchema, O extends GenericSchema, C> = (
  input: InferOutput<I>,
  ctx: C,
) => Promise<InferInput<O>>;

/** Anybody may call it. */
export function openAction<I extends GenericSchema, O extends GenericSchema>(
  contract: Contract<I, O>,
  run: Run<I, O, Ctx>,
): Action {
  return { input: contract.input, run: async (input, base) => run(input as InferOutput<I>, openCtx(base)) };
}

/** A member calls it, for themselves. */
export function memberAction<I extends GenericSchema, O extends GenericSchema>(
  contract: Contract<I, O>,
  run: Run<I, O, MemberCtx>,
): Action {
  return {
    input: contract.input,
    run: (input, base) => asMember(base, (ctx) => run(input as InferOutput<I>, ctx)),
  };
}

/**
 * As memberAction, with reads that do not need to know the member: `beside` starts together with the identity's own read,
 * so that both are one round trip.
 */
export function memberActionBeside<I extends GenericSchema, O extends GenericSchema, B>(
  contract: Contract<I, O>,
  beside: (input: InferOutput<I>, ctx: Ctx) => Promise<B>,
  run: (input: InferOutput<I>, ctx: MemberCtx, beside: Promise<B>) => Promise<InferInput<O>>,
): Action {
  return {
    input: contract.input,
    run: (input, base) => {
      const started = beside(input as InferOutput<I>, openCtx(base));
      // `run` awaits it; until then a refusal must not end the process as an unhandled one.
      started.catch(() => undefined);
      return asMember(base, (ctx) => run(input as InferOutput<I>, ctx, started));
    },
  };
}

/** Somebody with a role calls it; `ctx.scoped` sees what their grants for `operation` reach. */
export function staffAction<I extends GenericSchema, O extends GenericSchema>(
  contract: Contract<I, O>,
  operation: Operation,
  run: Run<I, O, StaffCtx>,
): Action {
  return {
    input: contract.input,
    run: (input, base) => asStaff(base, operation, (ctx) => run(input as InferOutput<I>, ctx)),
  };
}
