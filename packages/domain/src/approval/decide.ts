/** What somebody submits and somebody else decides on: the part that a theme's version and a change of prices share. */
export interface Submission {
  state: string;
  byMemberId: string;
  byName: string;
  atMs: number;
  decidedBy?: string;
  decidedAtMs?: number;
  reason?: string;
}

export interface Decision<S extends Submission> {
  state: S['state'];
  /** The member who decides. */
  by: string;
  nowMs: number;
  /** What its author reads. */
  reason?: string;
}

/**
 * A submission as it is once decided, exactly once: whoever writes it does so in the transaction that read it.
 *
 * @param moved the refusal for one that does not wait any more, by the state it is in.
 */
export function decide<S extends Submission>(
  submission: S,
  { state, by, nowMs, reason }: Decision<S>,
  moved: (state: S['state']) => Error,
): S {
  if (submission.state !== 'submitted') throw moved(submission.state);
  return {
    ...submission,
    state,
    decidedBy: by,
    decidedAtMs: nowMs,
    ...(reason !== undefined && { reason }),
  };
}
