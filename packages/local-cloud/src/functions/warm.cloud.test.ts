import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from '../cloud';
import type { LocalCloud } from '../options';
import { functionsFolder, someone, type TestFolder, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

/** Everything that a module may notice of how it was loaded. */
const PACKAGE = {
  'index.js': `const circle = require('./circle-a');
let failures = [];
for (let i = 0; i < 2; i++) try { require('./fails'); } catch (error) { failures.push(error.message); }
const Module = require('module');
exports.look = () => {
  const asked = [];
  const load = Module._load;
  Module._load = function (request) { asked.push(request); return load.apply(this, arguments); };
  const late = require('./late').name;
  Module._load = load;
  return {
    circle, failures, asked, late,
    texts: [require('./chinese'), require('./latin')],
    place: require('./latin').place().split('\\n')[1].trim(),
    resolved: require.resolve('./late'),
    isSame: require('./late') === require.cache[require.resolve('./late')].exports,
    self: [module.id, module.filename, module.loaded, module.paths[0], module.children.map(({ id, children }) => [id, children.length])],
    parent: module.parent.id,
    data: require('./data.json'),
    this: this === exports,
  };
};`,
  'circle-a.js': `exports.early = 1; const b = require('./circle-b'); exports.fromB = b.sawEarly; exports.late = 2;`,
  'circle-b.js': `const a = require('./circle-a'); exports.sawEarly = [a.early, a.late];`,
  'fails.js': `globalThis.tries = (globalThis.tries ?? 0) + 1; throw new Error('try ' + globalThis.tries);`,
  'late.js': `exports.name = __filename.slice(__dirname.length);`,
  'chinese.js': `// 注释\nmodule.exports = '方阵 𝒳';`,
  'latin.js': `exports.text = 'é';\n\nexports.place = () => new Error('é').stack;`,
  'data.json': `{ "n": 1 }`,
};
const MAIN = `const { look } = require('dep');
exports.main = async ({ exit }) => (exit ? process.exit(0) : look());`;

let folder: TestFolder;
let cloud: LocalCloud;
beforeEach(async () => {
  const files = Object.entries(PACKAGE).map(([name, text]) => [`f/node_modules/dep/${name}`, text]);
  folder = functionsFolder({
    'f/index.js': MAIN,
    ...Object.fromEntries(files),
    'cloud.json': { functions: { f: {} }, collections: {} },
  });
  cloud = await startCloud({ functionsDir: folder.dir, quiet: true, fsync: false, timers: 'jumps' });
});
afterEach(async () => {
  await cloud.close();
  folder.remove();
});

const look = () => cloud.call<Tools>('f', {}, someone);
const die = () => cloud.call('f', { exit: true }, someone).catch(() => undefined);

/** An edited package is how to see whether its text came from the disk. */
const edit = () =>
  writeFileSync(join(folder.dir, 'f/node_modules/dep/chinese.js'), `module.exports = 'edited';`);

test('an instance that starts with what the first has told finds its packages as that one did', async () => {
  const first = await look();
  expect(first).toMatchObject({
    circle: { fromB: [1, null], late: 2 },
    failures: ['try 1', 'try 2'],
    asked: ['./late'],
    texts: ['方阵 𝒳', { text: 'é' }],
    place: expect.stringMatching(/dep\/latin\.js:3:\d+/),
    isSame: true,
    data: { n: 1 },
  });
  await look();
  await die();
  edit();
  expect(await look()).toEqual(first);
});

test('what the first could not tell, because it died, the next one tells', async () => {
  await die();
  const second = await look();
  await look();
  await die();
  edit();
  expect(await look()).toEqual(second);
});
