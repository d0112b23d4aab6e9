import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from './catalogue';
import { SDK_VERSIONS, type SdkVersion } from './row';
import { table, type Outcome, type Outcomes } from './table';
import { idsOf, tagsInTests } from './tags';

/** `pnpm conformance`: runs the tests that carry ids on both versions of the SDK and writes CONFORMANCE.md. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

const IDS = new Set(CATALOGUE.map((row) => row.id));

interface JestReport {
  testResults: { assertionResults: { title: string; fullName: string; status: string }[] }[];
}

function outcomesOn(version: SdkVersion): Map<string, Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const reportFile = join(folder, 'report.json');
  const jest = createRequire(join(PACKAGE, '../../package.json')).resolve('jest/bin/jest');
  // Whole files: a test may rest on what the one before it did.
  const files = [...tagsInTests(join(PACKAGE, 'src'), IDS).keys()].map((file) => join(PACKAGE, 'src', file));
  const args = [
    '--selectProjects',
    'cloud',
    '--json',
    '--outputFile',
    reportFile,
    '--runTestsByPath',
    ...files,
  ];
  spawnSync(process.execPath, [jest, ...args], {
    cwd: join(PACKAGE, '../..'),
    env: { ...process.env, WX_SDK: version },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport;
  rmSync(folder, { recursive: true });
  return outcomes(report);
}

function outcomes(report: JestReport): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  for (const { title, status } of report.testResults.flatMap((file) => file.assertionResults)) {
    if (status !== 'passed' && status !== 'failed') continue;
    for (const id of idsOf(title)) {
      const outcome = found.get(id) ?? { passed: 0, failed: 0 };
      outcome[status]++;
      found.set(id, outcome);
    }
  }
  return found;
}

const found = Object.fromEntries(SDK_VERSIONS.map((version) => [version, outcomesOn(version)])) as Outcomes;
const text = table(CATALOGUE, found);
writeFileSync(join(PACKAGE, 'CONFORMANCE.md'), text);
const open = text.split('\n').filter((row) => / \| (FAILS|no test) \|/.test(row));
console.log(`${CATALOGUE.length} rows, ${open.length} of them without a passing test`);
for (const row of open) console.log(row);
process.exitCode = open.some((row) => row.includes('| FAILS |')) ? 1 : 0;
