import ts from 'typescript';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from '../cloud';
import type { FunctionFailure } from './failures';
import type { LocalCloud, LogLine } from '../options';
import { functionsFolder, SDK_FOLDER, someone, type TestFolder } from '../testing/test-cloud';

jest.setTimeout(30_000);

/** Line 5 throws; the types above it are gone from what is compiled. */
const SOURCE = `
interface Order { id: string; lines: number[] }
type Handler = (event: { how?: string }) => Promise<unknown>;
class Refusal extends Error {}
const refuse = (order: Order): never => { throw new Refusal('refused ' + order.id); };
export const main: Handler = async ({ how }) => {
  if (how === 'logs') { try { refuse({ id: 'L', lines: [] }); } catch (error) { console.error('caught', error); } return 1; }
  if (how === 'later') { setTimeout(() => refuse({ id: 'U', lines: [] })); return new Promise(() => undefined); }
  return refuse({ id: 'A', lines: [1] });
};
`;

function compiled(inline: boolean): { code: string; map: string } {
  const { outputText, sourceMapText = '' } = ts.transpileModule(SOURCE, {
    fileName: 'src/place.ts',
    compilerOptions: {
      ...{ module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
      ...(inline ? { inlineSourceMap: true } : { sourceMap: true }),
    },
  });
  return { code: outputText.replace('place.js.map', 'index.js.map'), map: sourceMapText };
}

const lines: LogLine[] = [];
let folder: TestFolder;
let cloud: LocalCloud;
beforeAll(async () => {
  const { code, map } = compiled(false);
  folder = functionsFolder({
    'beside/index.js': code,
    'beside/index.js.map': map,
    'inline/index.js': compiled(true).code,
    'missing/index.js': code,
    'broken/index.js': code,
    'broken/index.js.map': '{"version":3,',
    'plain/index.js': 'exports.main = () => { throw new Error("plain") }',
  });
  cloud = await startCloud({
    ...{ functionsDir: folder.dir, sdkFrom: SDK_FOLDER, quiet: true, fsync: false },
    onLog: (line) => lines.push(line),
  });
});
afterAll(async () => {
  await cloud.close();
  folder.remove();
});

const stackOf = (name: string, how?: string) =>
  cloud.call(name, { how }, someone).then(
    () => '',
    (error: FunctionFailure) => (JSON.parse(error.message) as { stackTrace: string }).stackTrace,
  );

test.each(['beside', 'inline'])(
  'a map %s the code: the answer and the log name the file and line of the source',
  async (name) => {
    const stack = await stackOf(name);
    expect(stack).toContain('refused A');
    expect(stack).toMatch(/place\.ts:5:\d+/);
    expect(stack).toMatch(/place\.ts:9:\d+/);
    expect(stack).toContain(join(folder.dir, name, 'place.ts:5:'));
    expect(lines.find((line) => line.functionName === name && line.level === 'error')!.text).toBe(stack);
  },
);

test('an error that a function logs itself, and one that nobody caught, too', async () => {
  await cloud.call('beside', { how: 'logs' }, someone);
  expect(lines.find((line) => line.text.startsWith('caught'))!.text).toMatch(/place\.ts:5:\d+/);
  expect(await stackOf('beside', 'later')).toMatch(/refused U[^]*place\.ts:5:\d+/);
});

test.each(['missing', 'broken', 'plain'])(
  'without a map that can be read (%s) the stack stays as it is',
  async (name) => {
    expect(await stackOf(name)).toMatch(/index\.js:\d+:\d+/);
  },
);

test('a map written after the code was loaded is not its map', async () => {
  await stackOf('missing');
  const dir = join(folder.dir, 'missing');
  await new Promise((resolve) => setTimeout(resolve, 50));
  writeFileSync(join(dir, 'index.js'), `\n\n\n${compiled(true).code}`);
  expect(await stackOf('missing')).toMatch(/index\.js:\d+:\d+/);
  rmSync(join(dir, 'index.js'));
});
