import { layerCounts, totalCounts } from './jest-counts';

const report = (passed: number, failed = 0, brokenFiles = 0) => ({
  numTotalTests: passed + failed,
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: brokenFiles,
});

test('tests and files that could not run are counted', () => {
  expect(layerCounts(report(5, 2, 1), 1)).toEqual({ passed: 5, failed: 3 });
  expect(layerCounts(report(5), 0)).toEqual({ passed: 5, failed: 0 });
});

test('a layer that tells nothing has failed', () => {
  expect(layerCounts(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(layerCounts(report(0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(layerCounts(report(5), 1)).toEqual({ passed: 5, failed: 1 });
});

test('steps add up', () => {
  expect(
    totalCounts([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
