import { join, resolve } from 'node:path';
import { PACKAGE } from './places';
import { makeTarball } from './tarball';

/** Where the tarball goes: the first argument, else `dist/`. */
const outDir = resolve(process.argv[2] ?? join(PACKAGE, 'dist'));
const { path, bytes, unpackedBytes, files } = await makeTarball(outDir);
const kilobytes = (n: number) => `${Math.round(n / 1024)} KB`;
console.log(`${path}: ${kilobytes(bytes)}, ${files.length} files, ${kilobytes(unpackedBytes)} unpacked`);
