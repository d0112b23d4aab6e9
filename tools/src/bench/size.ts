import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeapp } from '../build/app';
import { packageSizes, type PackageSize } from '../build/sizes';
import { FriendlyError } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { runNode } from '../lib/run-command';
import { scratchCopy } from '../lib/scratch-copy';
import { runLayer } from '../test/layers';
import { machine, type BenchReport } from './report';
import { largestSetData, type SetDataReport } from './set-data';

const SET_DATA = inRoot('dist/reports/setdata.json');

/** A brand that nobody has: its name's length is that of the demo's own. */
const NEW_BRAND = 'sample';

/**
 * Sizes of the built mini-program, what one more brand adds to its main package (the same sources built before and after
 * `brand:new` in a scratch copy), and the largest setData of the mini-program's tests.
 */
export async function bench(): Promise<BenchReport> {
  const sizes = await buildWeapp();
  const { maxOpenSetDataBytes, maxTapSetDataBytes } = await measuredSetData();
  const [before, after] = await mainBytesAroundNewBrand();
  return {
    name: 'size',
    conditions: { ...machine(), build: 'production', app: 'group', brands: brandsOf(sizes).length },
    figures: {
      mainBytes: bytesOf(sizes, 'main'),
      largestBrandBytes: Math.max(...brandsOf(sizes).map(({ rawBytes }) => rawBytes)),
      totalBytes: bytesOf(sizes, 'total'),
      perBrandMainBytes: after - before,
      maxOpenSetDataBytes,
      maxTapSetDataBytes,
    },
  };
}

const bytesOf = (sizes: PackageSize[], name: string): number =>
  sizes.find((size) => size.name === name)?.rawBytes ?? 0;

const brandsOf = (sizes: PackageSize[]): PackageSize[] =>
  sizes.filter(({ name }) => name.startsWith('brands/'));

async function mainBytesAroundNewBrand(): Promise<[before: number, after: number]> {
  const copy = scratchCopy();
  const run = async (tool: string, ...args: string[]): Promise<void> => {
    const tsx = join(copy.folder, 'tools/node_modules/tsx/dist/cli.mjs');
    const { code, output } = await runNode(tsx, [join(copy.folder, tool), ...args], { cwd: copy.folder });
    if (code !== 0)
      throw new FriendlyError(`${output}\n${tool} ${args.join(' ')} failed in a scratch copy: see above.`);
  };
  const mainBytes = async (): Promise<number> => {
    await run('tools/src/build/main.ts', 'weapp');
    return bytesOf(packageSizes(join(copy.folder, 'dist/weapp')), 'main');
  };
  try {
    const before = await mainBytes();
    await run('tools/src/brand/main.ts', NEW_BRAND);
    return [before, await mainBytes()];
  } finally {
    copy.remove();
  }
}

/** The mini-program's tests record it; they are run if they have not been. */
async function measuredSetData(): Promise<ReturnType<typeof largestSetData>> {
  if (!existsSync(SET_DATA)) await runLayer('weapp', {});
  if (!existsSync(SET_DATA))
    throw new FriendlyError('The mini-program tests left no dist/reports/setdata.json.');
  return largestSetData(JSON.parse(readFileSync(SET_DATA, 'utf8')) as SetDataReport);
}
