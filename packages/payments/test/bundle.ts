import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const PACKAGE = join(__dirname, '..');

/** Where a bundle finds what is left outside of it. */
export const NODE_PATH = join(PACKAGE, 'node_modules');

/** Bundles a file of this package as cloud functions are bundled, into a temporary folder. */
export async function bundle(entry: string, external: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhen-pay-'));
  const outfile = join(folder, 'bundle.cjs');
  const { metafile } = await build({
    ...{ entryPoints: [join(PACKAGE, entry)], outfile, external },
    ...{
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      minify: true,
      metafile: true,
      logLevel: 'error',
    },
  });
  const bytes = Object.values((metafile as Metafile).outputs)[0]?.bytes ?? NaN;
  return {
    outfile,
    bytes,
    inputs: Object.keys((metafile as Metafile).inputs),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
