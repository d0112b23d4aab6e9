import type { ErrorCode } from '@fangzhen/contracts';

/**
 * A rule says no to a person: a code of the closed list, a sentence for them in Chinese, and what the code promises in
 * its details. Whoever calls a rule lets it pass through to the answer. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** @throws Refusal with the first problem's sentence and all of them in `details.problems`, unless there are none. */
export function refuseProblems(code: ErrorCode, problems: readonly { message: string }[]): void {
  const [first] = problems;
  if (first) throw new Refusal(code, first.message, { problems: [...problems] });
}
