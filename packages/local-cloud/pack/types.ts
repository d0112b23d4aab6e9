import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import { PACKAGE, WORKSPACE } from './places';

/** One file of types for each thing that can be imported. */
export function writeTypes(outDir: string): void {
  const entries = { 'index.d.ts': 'src/index.ts', 'testing.d.ts': 'src/testing/index.ts' };
  const options = { noBanner: true, exportReferencedTypes: false };
  const texts = generateDtsBundle(
    Object.values(entries).map((path) => ({ filePath: join(PACKAGE, path), output: options })),
    { preferredConfigPath: join(WORKSPACE, 'tsconfig.json') },
  );
  Object.keys(entries).forEach((name, i) => writeFileSync(join(outDir, name), texts[i]!));
}
