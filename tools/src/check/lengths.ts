export interface FileLength {
  path: string;
  lines: number;
}

const MEDIAN_LINES = 80;
const NINE_IN_TEN_LINES = 250;
const MOST_LINES = 400;

/** The house's limits on source files: median at most 80 lines, nine in ten at most 250, none over 400. */
export function lengthProblems(files: FileLength[]): string[] {
  const sorted = [...files].sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]?.lines ?? 0;
  const problems = sorted
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, over ${MOST_LINES}.`);
  if (at(0.5) > MEDIAN_LINES)
    problems.push(`The median source file has ${at(0.5)} lines, over ${MEDIAN_LINES}.`);
  if (at(0.9) > NINE_IN_TEN_LINES)
    problems.push(`One file in ten has ${at(0.9)} lines, over ${NINE_IN_TEN_LINES}.`);
  return problems;
}
