import type { Input } from '../../cloud';

export const MOVE_KINDS = ['receive', 'count', 'waste', 'transfer'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export type MoveInput = Input<'workbench', 'moveStock'>;

/** What was typed, as a whole number of units; undefined when it is none, or none that such a move can have. */
export function unitsOf(text: string, kind: MoveKind): number | undefined {
  if (!/^\d{1,6}$/.test(text.trim())) return undefined;
  const units = Number(text);
  const least = kind === 'count' ? 0 : 1;
  return units >= least && units <= MOST_UNITS ? units : undefined;
}

/** As the contract has it. */
const MOST_UNITS = 100_000;
