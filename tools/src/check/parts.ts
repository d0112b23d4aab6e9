import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { inRoot } from '../lib/root';
import { runNode } from '../lib/run-command';
import { lengthProblems } from './lengths';
import { machineTraces } from './machine-traces';
import { isSource, projectFiles } from '../lib/project-files';

/** One part of the check: what it found wrong, as text; empty when all is well. */
export interface CheckPart {
  name: string;
  problems(): Promise<string>;
}

const BINARY = new Set(['.png', '.jpg', '.jpeg', '.webp', '.gif', '.ico', '.woff2', '.ttf', '.zip']);

const command = (name: string, script: string, ...args: string[]): CheckPart => ({
  name,
  async problems() {
    const { code, output } = await runNode(inRoot('node_modules', script), args);
    return code === 0 ? '' : output || `ended with code ${code}`;
  },
});

const countLines = (path: string): number => readFileSync(inRoot(path), 'utf8').split('\n').length - 1;

/** What was well at the last check is looked at again only when it has changed; a clean checkout looks at everything. */
const MEMORY = 'dist/check';

const types = (name: string, config: string): CheckPart =>
  command(
    name,
    'typescript/bin/tsc',
    ...['-p', config, '--incremental', '--tsBuildInfoFile'],
    `${MEMORY}/${name.replaceAll(/\W+/g, '-')}.tsbuildinfo`,
  );

/** Everything `check` looks at, the longest first. */
export const checkParts: CheckPart[] = [
  command(
    'lint and import rules',
    'eslint/bin/eslint.js',
    ...['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content'],
    ...['--cache-location', `${MEMORY}/eslint`],
  ),
  types('types of the workspace', 'tsconfig.json'),
  types('types of the mini-program', 'miniprogram/tsconfig.json'),
  types('types of the journeys', 'e2e/tsconfig.json'),
  types("types of the local cloud's page", 'packages/local-cloud/src/page/static/tsconfig.json'),
  command(
    'formatting',
    'prettier/bin/prettier.cjs',
    ...['.', '--check', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', `${MEMORY}/prettier`],
  ),
  {
    name: 'file lengths',
    async problems() {
      const sources = projectFiles().filter(isSource);
      return lengthProblems(sources.map((path) => ({ path, lines: countLines(path) }))).join('\n');
    },
  },
  {
    name: 'no trace of one machine',
    async problems() {
      const files = projectFiles().filter((path) => !BINARY.has(extname(path)) && existsSync(inRoot(path)));
      return files.flatMap((path) => machineTraces(path, readFileSync(inRoot(path), 'utf8'))).join('\n');
    },
  },
];
