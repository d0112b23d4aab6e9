import type { Ctx } from '@fangzhen/cloudkit';

/** Does one thing after the other; one that fails is logged and does not keep the others from their turn. */
export async function each<T>(
  ctx: Ctx,
  things: readonly T[],
  run: (thing: T) => Promise<unknown>,
): Promise<void> {
  for (const thing of things) {
    try {
      await run(thing);
    } catch (error) {
      ctx.log('jobFailed', { error: error instanceof Error ? error.stack : String(error) });
    }
  }
}
