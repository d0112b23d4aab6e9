import { machineTraces } from './machine-traces';

// Put together here, so that the check does not find its own test.
const home = ['', 'home', 'me', 'fangzhen'].join('/');
const registry = `https://${['registry', 'example', 'com'].join('.')}/dayjs/-/dayjs.tgz`;

test('a path of this machine and a registry are found, with their line', () => {
  expect(machineTraces('a.ts', `ok\nconst root = '${home}';`)).toEqual([expect.stringMatching(/^a\.ts:2 /)]);
  expect(machineTraces('pnpm-lock.yaml', `  tarball: ${registry}`)).toHaveLength(1);
});

test('routes, relative paths and addresses of documents are no traces', () => {
  const text = `pages/home/index\n'../home/index'\nhttps://example.com/work/item\n/workbench/pages\nsrc${home}`;
  expect(machineTraces('a.ts', text)).toEqual([]);
});
