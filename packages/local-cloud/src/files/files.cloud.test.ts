import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({});
});
afterAll(() => cloud.close());

const upload = (cloudPath: string, text: string): Promise<Tools> =>
  cloud.run(
    ({ cloud: sdk }: Tools, path: string, content: string) =>
      sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from(content) }),
    cloudPath,
    text,
  );

test('upload, download, temporary link, delete', async () => {
  const { fileID } = await upload('图片/a b.png', 'bytes');
  expect(fileID).toMatch(/^cloud:\/\/.+\/图片\/a b\.png$/);
  const got = await cloud.run(async ({ cloud: sdk }: Tools, id: string) => {
    const text = (await sdk.downloadFile({ fileID: id })).fileContent.toString();
    const links = (
      await sdk.getTempFileURL({ fileList: [id, { fileID: id, maxAge: 60 }, 'cloud://other/none'] })
    ).fileList;
    const deleted = (await sdk.deleteFile({ fileList: [id, id] })).fileList;
    return { text, links, deleted };
  }, fileID);
  expect(got.text).toBe('bytes');
  expect(got.links.map((link: Tools) => link.status)).toEqual([0, 0, expect.any(Number)]);
  expect(got.links[2].status).not.toBe(0);
  expect(got.deleted.map((one: Tools) => one.status === 0)).toEqual([true, false]);
});

test('a link works in a browser until it ends, and only as it was signed', async () => {
  const { fileID } = await upload('x/pic.png', 'picture');
  const link: string = await cloud.run(
    async ({ cloud: sdk }: Tools, id: string) =>
      (await sdk.getTempFileURL({ fileList: [{ fileID: id, maxAge: 60 }] })).fileList[0].tempFileURL,
    fileID,
  );
  const reply = await fetch(link);
  expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
    200,
    'image/png',
    'picture',
  ]);
  expect((await fetch(link.replace('pic.png', 'other.png'))).status).toBe(403);
  expect((await fetch(link.split('?')[0]!)).status).toBe(403);
  cloud.clock.advance(61_000);
  expect((await fetch(link)).status).toBe(403);
});

test('paths that lead elsewhere, and uploads without a signature, are refused', async () => {
  await expect(upload('../../secret', 'x')).rejects.toThrow(/cloudPath/);
  await expect(upload('/absolute', 'x')).rejects.toThrow();
  expect((await fetch(`${cloud.url}/cos/free.txt`, { method: 'PUT', body: 'x' })).status).toBe(403);
});

test('a missing file cannot be downloaded', async () => {
  const error = await cloud.run(({ cloud: sdk }: Tools) =>
    sdk
      .downloadFile({ fileID: 'cloud://local-cloud.local/none' })
      .catch((e: Tools) => ({ code: e.code, errMsg: e.errMsg })),
  );
  expect(error.code).toBe('STORAGE_FILE_NONEXIST');
});
