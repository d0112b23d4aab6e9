import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Native code, or a program beside the code: loaded from where it is installed. */
const INSTALLED = /^(libsql|esbuild)$/;

/** Lets code find what lies beside its source, as if it had not been put elsewhere. */
const asIfAtItsSource: Plugin = {
  name: 'as if at its source',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
    onResolve({ filter: INSTALLED }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
      external: true,
    }));
  },
};

/**
 * Writes a program for this machine's Node with all that it imports as one CommonJS file. It starts in a quarter of the time that
 * the sources take, and runs faster, for `tsx` gives every inner function its name anew at every call.
 * @param outfile ends in `.cjs`
 * @throws esbuild's messages, if it does not build
 */
export async function nodeBundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    plugins: [asIfAtItsSource],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
}
