import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../lib/root';
import { runNode } from '../lib/run-command';
import { layerCounts, type Counts, type JestReport } from './jest-counts';

export const layers = ['unit', 'cloud', 'weapp', 'e2e'] as const;
export type Layer = (typeof layers)[number];

export const isLayer = (name: string): name is Layer => (layers as readonly string[]).includes(name);

/** Two of everything on 2 cores: also a browser's journeys wait for the most part. */
const WORKERS = 2;

/** Runs one of jest's projects with its output shown, and counts from its JSON report in dist/reports. */
export async function runLayer(
  layer: Layer,
  env: Record<string, string>,
  more: string[] = [],
  reportName: string = layer,
): Promise<Counts> {
  const reportFile = inRoot('dist/reports', `${reportName}.json`);
  mkdirSync(inRoot('dist/reports'), { recursive: true });
  rmSync(reportFile, { force: true });
  const args = ['--selectProjects', layer, '--maxWorkers', String(WORKERS)];
  args.push('--json', '--outputFile', reportFile, ...more);
  // With --json the report also goes to standard output; people read standard error.
  const { code } = await runNode(inRoot('node_modules/jest/bin/jest.js'), args, { env, live: 'errors' });
  const report = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport)
    : undefined;
  return layerCounts(report, code);
}

/** The local cloud's own tests once more, with functions that get the older version of the server SDK. */
export const runOlderSdk = (env: Record<string, string>): Promise<Counts> =>
  runLayer(
    'cloud',
    { ...env, WX_SDK: '3.0.4' },
    ['--testPathPattern', 'packages/local-cloud/'],
    'cloud-sdk-3.0.4',
  );
