/** The parts of jest's JSON report that we count. */
export interface JestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  /** Test files that could not even be run. */
  numRuntimeErrorTestSuites: number;
}

export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Counts one layer. A file that could not run counts as one failure, and so does a layer without a report, without a
 * single test, or where jest failed for another reason: silence is never success.
 */
export function layerCounts(report: JestReport | undefined, exitCode: number): Counts {
  if (!report || report.numTotalTests + report.numRuntimeErrorTestSuites === 0)
    return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: exitCode !== 0 ? Math.max(failed, 1) : failed };
}

/** Sums of all steps. */
export function totalCounts(steps: Counts[]): Counts {
  return steps.reduce(
    (sum, step) => ({ passed: sum.passed + step.passed, failed: sum.failed + step.failed }),
    { passed: 0, failed: 0 },
  );
}
