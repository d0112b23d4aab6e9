import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../lib/root';
import { runCommand, runNode } from '../lib/run-command';
import type { JestReport } from '../test/jest-counts';
import type { Plant } from './plant';

/** `caught` is the only good one. */
export type Verdict = 'caught' | 'NOT CAUGHT' | 'does not apply' | 'test cannot run' | 'fails unplanted';

export const plantedFolder = inRoot('test/planted');

/** Which test run a plant needs: the same for several plants is run unplanted only once. */
export const testKey = ({ layer, test, name }: Plant): string => [layer, test, name].join('\n');

type TestOutcome = 'passed' | 'failed' | 'cannot run';

/** Runs the plant's tests in the copy as it stands now. A file that does not load is no failed test. */
export async function runTest(copy: string, { layer, test, name }: Plant): Promise<TestOutcome> {
  const reportFile = join(copy, 'planted-report.json');
  rmSync(reportFile, { force: true });
  const args = [
    '--selectProjects',
    layer,
    '--runTestsByPath',
    test,
    '-t',
    name,
    '--json',
    '--outputFile',
    reportFile,
  ];
  await runNode(join(copy, 'node_modules/jest/bin/jest.js'), args, { cwd: copy });
  if (!existsSync(reportFile)) return 'cannot run';
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport;
  if (report.numRuntimeErrorTestSuites > 0 || report.numPassedTests + report.numFailedTests === 0)
    return 'cannot run';
  return report.numFailedTests > 0 ? 'failed' : 'passed';
}

/**
 * Plants one mistake in the copy, runs its tests and takes it out again.
 * @param unplanted how the same tests ended without any mistake
 */
export async function tryPlant(copy: string, plant: Plant, unplanted: TestOutcome): Promise<Verdict> {
  if (unplanted !== 'passed') return unplanted === 'failed' ? 'fails unplanted' : 'test cannot run';
  const patch = join(plantedFolder, plant.file);
  if (!(await gitApply(copy, patch))) return 'does not apply';
  const planted = await runTest(copy, plant);
  if (!(await gitApply(copy, patch, '--reverse')))
    throw new Error(`${plant.file} cannot be taken out again.`);
  if (planted === 'cannot run') return 'test cannot run';
  return planted === 'failed' ? 'caught' : 'NOT CAUGHT';
}

async function gitApply(copy: string, patch: string, ...more: string[]): Promise<boolean> {
  // Inside somebody's repository git would take the paths from that repository's root and skip them all.
  const env = { GIT_CEILING_DIRECTORIES: dirname(copy) };
  const { code } = await runCommand('git', ['apply', '--whitespace=nowarn', ...more, patch], {
    cwd: copy,
    env,
  });
  return code === 0;
}
