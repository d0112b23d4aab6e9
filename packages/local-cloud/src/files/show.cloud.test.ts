import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({});
});
afterAll(() => cloud.close());

test('an imported file is shown without a signature, as the image component does', async () => {
  await cloud.importFile('logos/朝露.svg', '<svg/>');
  await cloud.importFile('logos/朝露.svg', '<svg id="2"/>');
  const reply = await fetch(`${cloud.url}/local/files/logos/${encodeURIComponent('朝露')}.svg`);
  expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
    200,
    'image/svg+xml',
    '<svg id="2"/>',
  ]);
});

test('what is not there, and what is no way to use a file, is refused', async () => {
  expect((await fetch(`${cloud.url}/local/files/none.svg`)).status).toBe(404);
  expect((await fetch(`${cloud.url}/local/files/none.svg`, { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await fetch(`${cloud.url}/local/files/none.svg`, { method: 'DELETE' })).status).toBe(404);
  expect((await fetch(`${cloud.url}/local/files/..%2F..%2Fdata.db`)).status).toBe(404);
});

interface Listed {
  files: { path: string; fileId: string; bytes: number; atMs: number }[];
  more: boolean;
}

const list = async (query = ''): Promise<Listed> =>
  (await (await fetch(`${cloud.url}/local/files?${query}`)).json()) as Listed;

test('files are listed by path, whoever stored them, and gone once deleted', async () => {
  const put = await fetch(`${cloud.url}/local/files/box/${encodeURIComponent('甲 1?.txt')}`, {
    method: 'PUT',
    body: 'hello',
  });
  expect(put.status).toBe(200);
  await cloud.importFile('box/b.txt', 'b');
  const uploaded = await cloud.run(({ cloud: sdk }: Tools) =>
    sdk.uploadFile({ cloudPath: 'box/c.txt', fileContent: Buffer.from('cc') }),
  );
  const { files, more } = await list('prefix=box/');
  expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['box/b.txt', 1],
    ['box/c.txt', 2],
    ['box/甲 1?.txt', 5],
  ]);
  expect([files[1]!.fileId, more]).toEqual([uploaded.fileID, false]);
  expect(await list('prefix=box/&limit=2')).toMatchObject({ files: files.slice(0, 2), more: true });
  await cloud.run(
    ({ cloud: sdk, event }: Tools) => sdk.deleteFile({ fileList: [event.args[0]] }),
    uploaded.fileID,
  );
  expect((await fetch(`${cloud.url}/local/files/box/b.txt`, { method: 'DELETE' })).status).toBe(200);
  expect((await list('prefix=box/')).files.map(({ path }) => path)).toEqual(['box/甲 1?.txt']);
});

test('a restore brings back the files with their names', async () => {
  await cloud.importFile('kept/a.txt', 'a');
  const id = await cloud.snapshot();
  await fetch(`${cloud.url}/local/files/kept/a.txt`, { method: 'DELETE' });
  await cloud.restore(id);
  expect((await list('prefix=kept/')).files).toMatchObject([{ path: 'kept/a.txt', bytes: 1 }]);
});

test.each(['/x', 'a/%2e%2e/%2e%2e/x', 'a%00b', 'a%5Cb', 'x'.repeat(900)])(
  '%s cannot be stored',
  async (path) => {
    const reply = await fetch(`${cloud.url}/local/files/${path}`, { method: 'PUT', body: 'x' });
    expect([400, 404, 405]).toContain(reply.status);
    expect((await list()).files.every((file) => file.bytes !== 1 || file.path !== path)).toBe(true);
  },
);

test('a file that holds a script does not run as a page of this server', async () => {
  await cloud.importFile(
    'evil.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/local/people")</script></svg>',
  );
  const { headers } = await fetch(`${cloud.url}/local/files/evil.svg`);
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
