import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildFailure, type Plugin } from 'esbuild';
import { FriendlyError } from '../lib/friendly-error';
import { inRoot, root } from '../lib/root';
import { manifest } from '../lib/workspace';

const SOURCE = inRoot('cloudfunctions');

/** What WeChat Cloud installs itself for every function; everything else is inside the bundle. */
const SDK = 'wx-server-sdk';

/** Names of the functions: the folders of `cloudfunctions/` that have an index.ts. */
export function functionNames(source = SOURCE): string[] {
  return readdirSync(source)
    .filter((name) => existsSync(join(source, name, 'index.ts')))
    .sort();
}

interface FunctionsBuild {
  source?: string;
  outDir?: string;
}

/**
 * Bundles every cloud function into `outDir/<name>/{index.js, index.js.map, package.json, config.json}`, replacing
 * what was there, and copies cloud.json. `index.js` is CommonJS for Node 18 (WeChat's runtime) and exports `main`.
 * @returns the functions' names
 * @throws FriendlyError with esbuild's messages when a function does not build or exports no `main`
 */
export async function buildFunctions(options: FunctionsBuild = {}): Promise<string[]> {
  const { source = SOURCE, outDir = inRoot('dist/cloudfunctions') } = options;
  const names = functionNames(source);
  if (names.length === 0)
    throw new FriendlyError('No cloud function found: each is a folder with an index.ts.');
  rmSync(outDir, { recursive: true, force: true });
  await bundle(source, names, outDir);
  for (const name of names) writeManifests(join(source, name), join(outDir, name), name);
  copyFileSync(join(source, 'cloud.json'), join(outDir, 'cloud.json'));
  return names;
}

/** Importing `main` by name makes a function that exports none an error here, not at its first call. */
function entries(source: string): Plugin {
  return {
    name: 'functions',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^function:/ }, ({ path }) => ({ path: path.slice(9), namespace: 'function' }));
      onLoad({ filter: /.*/, namespace: 'function' }, ({ path }) => ({
        contents: `export { main } from './index';`,
        resolveDir: join(source, path),
      }));
    },
  };
}

async function bundle(source: string, names: string[], outDir: string): Promise<void> {
  try {
    await build({
      entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `function:${name}`])),
      plugins: [entries(source)],
      outdir: outDir,
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      external: [SDK],
      sourcemap: 'linked',
      legalComments: 'none',
      logLevel: 'silent',
    });
  } catch (error) {
    const { errors = [] } = error as Partial<BuildFailure>;
    if (errors.length === 0) throw error;
    const lines = errors.map(({ text, location: at }) => (at ? `${at.file}:${at.line}: ${text}` : text));
    throw new FriendlyError(`The cloud functions do not build.\n${lines.join('\n')}`);
  }
}

function writeManifests(source: string, target: string, name: string): void {
  const sdkVersion = manifest('packages/cloudkit').dependencies?.[SDK];
  const packageJson = { name, version: '1.0.0', main: 'index.js', dependencies: { [SDK]: sdkVersion } };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
  const config = join(source, 'config.json');
  const text = existsSync(config) ? readFileSync(config, 'utf8') : '{ "permissions": { "openapi": [] } }\n';
  writeFileSync(join(target, 'config.json'), text);
}
