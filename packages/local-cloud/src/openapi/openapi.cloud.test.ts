import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  const send = `
    const cloud = require('wx-server-sdk');
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    exports.main = (event) => cloud.openapi.subscribeMessage.send(event.message).catch((e) => ({ errCode: e.errCode, errMsg: e.errMsg }));
  `;
  cloud = await testCloud(
    {},
    {
      'allowed/index.js': send,
      'allowed/config.json': { permissions: { openapi: ['subscribeMessage.send'] } },
      'forbidden/index.js': send,
    },
  );
});
afterAll(() => cloud.close());

const message = {
  touser: 'openid-1',
  templateId: 'T',
  page: 'pages/order',
  data: { thing1: { value: '取餐' } },
};
const caller = { appId: 'a', openId: 'o' };

test('a message that would have been sent is kept', async () => {
  expect(await cloud.call('allowed', { message }, caller)).toMatchObject({ errCode: 0 });
  const kept = await (await fetch(`${cloud.url}/local/messages`)).json();
  expect(kept).toEqual([
    {
      atMs: expect.any(Number),
      functionName: 'allowed',
      requestId: expect.any(String),
      api: 'subscribeMessage.send',
      data: {
        touser: 'openid-1',
        template_id: 'T',
        page: 'pages/order',
        data: { thing1: { value: '取餐' } },
      },
    },
  ]);
});

test('without the permission in config.json it is refused and nothing is kept', async () => {
  await fetch(`${cloud.url}/local/messages`, { method: 'DELETE' });
  expect(await cloud.call('forbidden', { message }, caller)).toMatchObject({ errCode: -604101 });
  expect(await (await fetch(`${cloud.url}/local/messages`)).json()).toEqual([]);
});

test('an open API that is not offered says so', async () => {
  const error = await cloud.run(({ cloud: sdk }: Tools) =>
    sdk.openapi.wxacode.getUnlimited({ scene: 'x' }).catch((e: Tools) => e.errMsg),
  );
  expect(error).toContain('not offered by the local cloud');
});
