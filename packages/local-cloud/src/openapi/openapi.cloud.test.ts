import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { someone, testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

/** Calls whatever open API the event names. */
const CALL = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
exports.main = async ({ api, params }) => {
  const call = api.split('.').reduce((at, name) => at[name], cloud.openapi);
  if (params && params.media) params = { media: { contentType: 'image/png', value: Buffer.alloc(params.media) } };
  try {
    const answer = await call(params);
    if (answer.buffer) answer.buffer = Buffer.from(answer.buffer).toString('base64');
    return answer;
  } catch ({ errCode, errMsg }) {
    return { errCode, errMsg };
  }
};
`;
const APIS = [
  'subscribeMessage.send',
  'customerServiceMessage.send',
  'uniformMessage.send',
  'wxacode.getUnlimited',
  'wxacode.get',
  'wxacode.createQRCode',
  'phonenumber.getPhoneNumber',
  'security.msgSecCheck',
  'security.imgSecCheck',
  'security.mediaCheckAsync',
];

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud(
    {},
    {
      'allowed/index.js': CALL,
      'allowed/config.json': { permissions: { openapi: APIS } },
      'forbidden/index.js': CALL,
      'forbidden/config.json': { permissions: { openapi: [] } },
      'cloud.json': { functions: { allowed: { timeoutSeconds: 20 } }, riskyWords: ['赌博'] },
    },
    {
      people: [
        { appId: 'wxapp1', openId: 'refuser', label: 'Refuser', refusesMessages: ['T2'] },
        { appId: 'wxapp1', openId: 'known', label: 'Known', phoneNumber: '13800138000' },
      ],
    },
  );
});
afterAll(() => cloud.close());
beforeEach(() => fetch(`${cloud.url}/local/messages`, { method: 'DELETE' }));

const ask = (api: string, params: unknown, name = 'allowed') =>
  cloud.call<Tools>(name, { api, params }, someone);
const messages = async () => (await (await fetch(`${cloud.url}/local/messages`)).json()) as Tools[];

const message = {
  touser: 'openid-1',
  templateId: 'T',
  page: 'pages/order',
  data: { thing1: { value: '取餐' } },
};

test('[openapi.subscribeMessage.send] a message that would have been sent is kept', async () => {
  expect(await ask('subscribeMessage.send', message)).toMatchObject({ errCode: 0 });
  expect(await messages()).toEqual([
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

test.each(APIS)('[openapi.%s] without the permission in config.json it is refused', async (api) => {
  expect(await ask(api, message, 'forbidden')).toMatchObject({ errCode: -604101 });
  expect(await messages()).toEqual([]);
});

test.each<[string, string, object, number]>([
  ['subscribeMessage.send', 'nobody', { ...message, touser: '' }, 40003],
  ['subscribeMessage.send', 'no template', { ...message, templateId: '' }, 40037],
  [
    'subscribeMessage.send',
    'a value too long',
    { ...message, data: { thing1: { value: 'x'.repeat(21) } } },
    47003,
  ],
  ['subscribeMessage.send', 'a number of letters', { ...message, data: { number1: { value: 'x' } } }, 47003],
  ['subscribeMessage.send', 'an empty value', { ...message, data: { thing1: {} } }, 47003],
  ['subscribeMessage.send', 'refused', { ...message, touser: 'refuser', templateId: 'T2' }, 43101],
  ['customerServiceMessage.send', 'nobody', { msgtype: 'text' }, 40003],
  ['customerServiceMessage.send', 'no kind', { touser: 'o', msgtype: 'dance' }, 40008],
  ['customerServiceMessage.send', 'nothing', { touser: 'o', msgtype: 'text', text: {} }, 44004],
  ['uniformMessage.send', 'nobody', {}, 40003],
  ['uniformMessage.send', 'no template', { touser: 'o', weappTemplateMsg: {} }, 40037],
  ['wxacode.getUnlimited', 'no scene', { page: 'pages/a' }, 40169],
  ['wxacode.getUnlimited', 'a long scene', { scene: 'x'.repeat(33) }, 40169],
  ['wxacode.getUnlimited', 'a page with a slash', { scene: 'a', page: '/pages/a' }, 41030],
  ['wxacode.get', 'no path', {}, 40159],
  ['wxacode.createQRCode', 'a long path', { path: 'x'.repeat(129) }, 40159],
  ['phonenumber.getPhoneNumber', 'no such code', { code: 'guess' }, 40029],
  ['security.msgSecCheck', 'no text', { content: '' }, 44004],
  ['security.msgSecCheck', 'a risky text, the old way', { content: '一起赌博吧' }, 87014],
  ['security.msgSecCheck', 'nobody', { content: 'a', version: 2, scene: 1 }, 40003],
  ['security.imgSecCheck', 'no picture', {}, 41005],
  ['security.imgSecCheck', 'a large picture', { media: 1_100_000 }, 40006],
  ['security.mediaCheckAsync', 'no address', {}, 41005],
])('[openapi.%s] %s is refused with the documented code', async (api, _what, params, errCode) => {
  expect(await ask(api, params)).toMatchObject({ errCode });
  expect(await messages()).toEqual([]);
});

test.each<[string, object]>([
  ['customerServiceMessage.send', { touser: 'o', msgtype: 'text', text: { content: '您好' } }],
  ['uniformMessage.send', { touser: 'o', weappTemplateMsg: { templateId: 'T' } }],
  ['subscribeMessage.send', { ...message, touser: 'refuser' }],
  ['security.imgSecCheck', { media: 1000 }],
  [
    'security.mediaCheckAsync',
    { mediaUrl: 'https://x.test/a.png', mediaType: 2, version: 2, openid: 'o', scene: 1 },
  ],
])('[openapi.%s] is taken and kept', async (api, params) => {
  expect(await ask(api, params)).toMatchObject({ errCode: 0 });
  expect(await messages()).toMatchObject([{ api }]);
});

function scanned(base64: string): URL {
  const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'));
  return new URL(jsQR(Uint8ClampedArray.from(data), width, height)!.data);
}

test('[openapi.wxacode.getUnlimited] the picture is a code that carries scene and page', async () => {
  const answer = await ask('wxacode.getUnlimited', {
    scene: 'a=1&b=2',
    page: 'pages/order/index',
    width: 300,
  });
  expect(answer).toMatchObject({ errCode: 0, contentType: 'image/png' });
  const { searchParams } = scanned(answer.buffer);
  expect(Object.fromEntries(searchParams)).toEqual({ page: 'pages/order/index', scene: 'a=1&b=2' });
});

test.each(['wxacode.get', 'wxacode.createQRCode'])('[openapi.%s] the code carries the path', async (api) => {
  const { buffer } = await ask(api, { path: 'pages/a?x=1' });
  expect(scanned(buffer).searchParams.get('path')).toBe('pages/a?x=1');
});

describe('[openapi.phonenumber.getPhoneNumber]', () => {
  const codeFor = async (openId: string) => {
    const headers = { 'x-local-session': cloud.createSession({ appId: 'wxapp1', openId }) };
    const reply = await fetch(`${cloud.url}/local/phone-codes`, { method: 'POST', headers });
    return ((await reply.json()) as { code: string }).code;
  };
  const number = async (code: string) => await ask('phonenumber.getPhoneNumber', { code });

  test('a code of the button gives the person’s number, once', async () => {
    const code = await codeFor('known');
    const answer = await number(code);
    expect(answer.phoneInfo).toMatchObject({ phoneNumber: '13800138000', countryCode: '86' });
    expect(await number(code)).toMatchObject({ errCode: 40029 });
  });

  test('without one in the seed file it is made up, always the same for a person', async () => {
    const first = (await number(await codeFor('someone'))).phoneInfo.phoneNumber;
    expect(first).toMatch(/^1700\d{7}$/);
    expect((await number(await codeFor('someone'))).phoneInfo.phoneNumber).toBe(first);
    expect((await number(await codeFor('another'))).phoneInfo.phoneNumber).not.toBe(first);
  });

  test('a code is good for five minutes, and for somebody only', async () => {
    const code = await codeFor('known');
    cloud.clock.advance(5 * 60_000 + 1000);
    expect(await number(code)).toMatchObject({ errCode: 40029 });
    expect((await fetch(`${cloud.url}/local/phone-codes`, { method: 'POST' })).status).toBe(401);
  });
});

test.each([
  ['今天天气好', 'pass', 100],
  ['一起赌博吧', 'risky', 20006],
])('[openapi.security.msgSecCheck] %s: %s', async (content, suggest, label) => {
  const params = { content, version: 2, scene: 1, openid: 'o' };
  expect(await ask('security.msgSecCheck', params)).toMatchObject({ errCode: 0, result: { suggest, label } });
});

test('an open API that is not offered says so, by name', async () => {
  const { errMsg } = await ask('logistics.addOrder', {});
  expect(errMsg).toContain('logistics.addOrder is not offered by the local cloud');
});
