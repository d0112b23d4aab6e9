import { testCloud, type TestCloud } from '../testing/test-cloud';

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

test('what is not there, and anything but reading, is refused', async () => {
  expect((await fetch(`${cloud.url}/local/files/none.svg`)).status).toBe(404);
  expect((await fetch(`${cloud.url}/local/files/none.svg`, { method: 'PUT', body: 'x' })).status).toBe(405);
  expect((await fetch(`${cloud.url}/local/files/..%2F..%2Fdata.db`)).status).toBe(404);
});
