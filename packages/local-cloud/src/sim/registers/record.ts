/** What the checker is told of one history over lists that are only appended to, as in Elle's list-append. */
export interface Read {
  key: string;
  seen: readonly number[];
}

export interface Append {
  key: string;
  /** Unique in the whole history. */
  value: number;
}

/** Reads and appends that happened at one instant, or not at all. */
export interface Attempt {
  name: string;
  /** In the order they were made. */
  steps: ({ read: Read } | { append: Append })[];
  /** `ok`: acknowledged. `failed`: refused, so nothing of it may ever be seen. `unknown`: no answer came. */
  outcome: 'ok' | 'failed' | 'unknown';
  /** Places in the order of all that happened: when it was begun, and when its answer was there. */
  beganAt: number;
  endedAt: number;
}

export interface History {
  attempts: Attempt[];
  /** What every list held at the end, when nothing was under way any more. */
  final: Map<string, readonly number[]>;
}

export const readsOf = ({ steps }: Attempt): Read[] =>
  steps.flatMap((step) => ('read' in step ? [step.read] : []));

export const appendsOf = ({ steps }: Attempt): Append[] =>
  steps.flatMap((step) => ('append' in step ? [step.append] : []));
