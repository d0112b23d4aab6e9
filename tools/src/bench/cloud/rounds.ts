/** One thing that is measured, the turn counted from 0. */
export type Work = (turn: number) => Promise<unknown>;

export interface Compared {
  /** Median over the rounds of (median of the one in a round ÷ median of the other in it). */
  ratio: number;
  /** Milliseconds: half of all turns took no longer. */
  p50Ms: number;
  basisP50Ms: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/**
 * Measures two things in turns, a round of one, a round of the other, and compares round by round: what else the machine does
 * meanwhile slows both alike, and a disturbed round is one of many.
 */
export async function compare(work: Work, basis: Work, rounds: number, turns: number): Promise<Compared> {
  const all: number[] = [];
  const allBasis: number[] = [];
  const ratios: number[] = [];
  let turn = 0;
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1, turn += turns) {
    const [first, second] = round % 2 === 0 ? [work, basis] : [basis, work];
    const times = [await timed(first, turn, turns), await timed(second, turn, turns)];
    const [mine, base] = round % 2 === 0 ? times : times.reverse();
    if (round === 0) continue;
    all.push(...mine!);
    allBasis.push(...base!);
    ratios.push(median(mine!) / median(base!));
  }
  return { ratio: median(ratios), p50Ms: median(all), basisP50Ms: median(allBasis) };
}

/** How long each turn took, in milliseconds, one after the other. */
export async function timed(work: Work, from: number, turns: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = from; turn < from + turns; turn += 1) {
    const startedMs = performance.now();
    await work(turn);
    times.push(performance.now() - startedMs);
  }
  return times;
}
