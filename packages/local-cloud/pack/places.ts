import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** This package's folder. */
export const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** The workspace's folder, where the licence is. */
export const WORKSPACE = join(PACKAGE, '../..');
