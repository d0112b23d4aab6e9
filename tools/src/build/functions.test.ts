import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from './functions';

function functionsFolder(sources: Record<string, string>): { source: string; outDir: string } {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  const source = join(folder, 'cloudfunctions');
  for (const [name, code] of Object.entries(sources)) {
    mkdirSync(join(source, name), { recursive: true });
    writeFileSync(join(source, name, 'index.ts'), code);
  }
  writeFileSync(join(source, 'cloud.json'), '{}');
  return { source, outDir: join(folder, 'out') };
}

test('a function becomes CommonJS that exports main, with the exact SDK version beside it', async () => {
  const folders = functionsFolder({
    hello: `export const main = async (event: { a: number }) => event.a + 1;`,
  });
  expect(await buildFunctions(folders)).toEqual(['hello']);
  const built = (await import(join(folders.outDir, 'hello/index.js'))) as {
    main(event: { a: number }): Promise<number>;
  };
  expect(await built.main({ a: 1 })).toBe(2);
  const packageJson = JSON.parse(readFileSync(join(folders.outDir, 'hello/package.json'), 'utf8'));
  expect(packageJson.dependencies).toEqual({ 'wx-server-sdk': expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(JSON.parse(readFileSync(join(folders.outDir, 'hello/config.json'), 'utf8'))).toHaveProperty(
    'permissions',
  );
});

test('a function without main is refused by name', async () => {
  await expect(buildFunctions(functionsFolder({ hello: 'export const other = 1;' }))).rejects.toThrow(
    /"main"/,
  );
});

test('a syntax error is told with its file and line', async () => {
  const folders = functionsFolder({ hello: 'export const main = 1;\nexport const = 2;' });
  await expect(buildFunctions(folders)).rejects.toThrow(/hello\/index\.ts:2: /);
});
