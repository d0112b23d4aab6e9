import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { PACKAGE } from './places';

/** Native, given to the functions, or sent to browsers: installed beside the bundle instead of being inside it. */
export const EXTERNAL = ['libsql', 'lit-html', 'wx-server-sdk'];

const NODE: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: EXTERNAL,
  legalComments: 'eof',
  logLevel: 'warning',
};

/** The tool as one CommonJS file, which ES modules can import by name too, and the code of the threads beside it. */
export async function bundle(outDir: string): Promise<void> {
  await build({
    ...NODE,
    entryPoints: { 'wxcloud-local': join(PACKAGE, 'pack/entry.ts') },
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'bundleUrl' },
  });
  await build({
    ...NODE,
    entryPoints: [join(PACKAGE, 'src/functions/worker/entry.cjs')],
    outdir: join(outDir, 'worker'),
    outExtension: { '.js': '.cjs' },
  });
}
