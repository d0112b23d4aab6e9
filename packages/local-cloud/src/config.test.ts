import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig } from './config';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-config-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function read(files: Record<string, object | string>) {
  for (const [path, content] of Object.entries({ 'f/index.js': '', 'g/index.js': '', ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return readConfig(dir, { maxWorkersPerFunction: 8 });
}
const settings = (f: object, g: object = {}) => ({ 'cloud.json': { functions: { f, g } } });

test('a function has the limits of the real cloud if nothing is said', () => {
  expect(read({}).functions.get('f')).toMatchObject({
    ...{ timeoutMs: 3000, memoryMb: 256, maxWorkers: 8, minWorkers: 0, http: [], openapi: [], timers: [] },
  });
});

test.each<[string, Record<string, object | string>, RegExp]>([
  ['a time-out too long', settings({ timeoutSeconds: 61 }), /f\.timeoutSeconds must lie between 0 and 60/],
  ['a time-out that is none', settings({ timeoutSeconds: '3' }), /f\.timeoutSeconds/],
  ['no instance at all', settings({ maxWorkers: 0 }), /f\.maxWorkers must be a whole number from 1/],
  ['a text as memory', settings({ memoryMb: 'much' }), /f\.memoryMb/],
  ['one route, not a list', settings({ http: '/hook' }), /f\.http must be a list of texts/],
  ['a route without /', settings({ http: ['hook'] }), /"hook"; a route begins with \//],
  ['one route for two', settings({ http: ['/a'] }, { http: ['/a'] }), /f and g have the same route \/a/],
  ['a value that is missing', settings({ env: ['KEY'] }), /needs the environment value KEY/],
  ['a function that is missing', { 'cloud.json': { functions: { h: {} } } }, /h\/index\.js is missing/],
  [
    'permissions that are no list',
    { 'f/config.json': { permissions: { openapi: 'all' } } },
    /f\/config\.json: permissions\.openapi/,
  ],
  [
    'a timer that is none',
    { 'f/config.json': { triggers: [{ name: 't', type: 'timer', config: '0 99 * * * * *' }] } },
    /f\/config\.json: triggers\[0\]\.config .* the minute "99"/,
  ],
  ['broken JSON', { 'cloud.json': '{' }, /cloud\.json is not JSON/],
])('%s is refused in one sentence', (_name, files, message) => {
  expect(() => read(files)).toThrow(message);
});
