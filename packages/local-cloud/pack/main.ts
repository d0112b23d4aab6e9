import { join } from 'node:path';
import { PACKAGE } from './places';
import { makeTarball } from './tarball';

const { path, bytes, unpackedBytes, files } = await makeTarball(join(PACKAGE, 'dist'));
const kilobytes = (n: number) => `${Math.round(n / 1024)} KB`;
console.log(`${path}: ${kilobytes(bytes)}, ${files.length} files, ${kilobytes(unpackedBytes)} unpacked`);
