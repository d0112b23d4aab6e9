import { SDK_VERSION, someone, testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

let cloud: TestCloud;
const lines: { level: string; text: string }[] = [];
beforeAll(async () => {
  cloud = await testCloud({ things: {} }, {}, { onLog: (line) => lines.push(line) });
  await cloud.import('things', [{ _id: 'a', n: 1 }]);
});
afterAll(() => cloud.close());

test('[cloud.version] [cloud.DYNAMIC_CURRENT_ENV] [cloud.getWXContext] who calls, and where the function runs', async () => {
  const got = await cloud.run(({ cloud: sdk }: Tools) => ({
    version: sdk.version,
    current: String(sdk.DYNAMIC_CURRENT_ENV),
    context: sdk.getWXContext(),
  }));
  expect(got.version).toBe(SDK_VERSION);
  expect(got.current).toContain('CURRENT_ENV');
  const { appId, openId, unionId } = someone;
  expect(got.context).toMatchObject({ APPID: appId, OPENID: openId, UNIONID: unionId, SOURCE: 'wx_client' });
  expect(got.context.ENV).toEqual(expect.any(String));
});

test("[cloud.logger] its lines stand in the cloud's log, with what they were given", async () => {
  await cloud.run(({ cloud: sdk }: Tools) => {
    const log = sdk.logger();
    for (const level of ['log', 'info', 'warn', 'error']) log[level]({ name: 'order', level });
  });
  const own = lines.filter(({ text }) => text.includes('order'));
  expect(own).toHaveLength(4);
  for (const level of ['log', 'info', 'warn', 'error'])
    expect(own.some(({ text }) => text.includes(level))).toBe(true);
});

test('[cloud.createNewInstance] [cloud.Cloud] [cloud.updateConfig] [cloud.init] each instance reaches the database', async () => {
  const found = await cloud.run(async ({ cloud: sdk }: Tools) => {
    const env = sdk.DYNAMIC_CURRENT_ENV;
    const second = sdk.createNewInstance({ env });
    const shared = new sdk.Cloud({ resourceEnv: sdk.getWXContext().ENV });
    await shared.init();
    const read = async (one: Tools) => (await one.database().collection('things').doc('a').get()).data.n;
    const before = [await read(second), await read(shared)];
    sdk.updateConfig({ env, keepalive: true });
    return [...before, await read(sdk)];
  });
  expect(found).toEqual([1, 1, 1]);
});

test('[cloud.signature] signs by itself', async () => {
  const text = await cloud.run(({ cloud: sdk }: Tools) => {
    const signer = sdk.signature({ type: 'midas', params: ['openid'], secret: 'secret' });
    return signer.compute('/cgi', 'POST', 'secret', { openid: 'o' });
  });
  expect(text).toMatch(/^[0-9a-f]{64}$/);
});

test('[database.throwOnNotFound] whether nothing is an error', async () => {
  const got = await cloud.run(async ({ cloud: sdk }: Tools) => {
    const read = (options: object) =>
      sdk
        .database(options)
        .collection('things')
        .doc('nobody')
        .get()
        .then(
          ({ data }: Tools) => data,
          (e: Tools) => e.errMsg,
        );
    return [await read({ throwOnNotFound: false }), await read({})];
  });
  expect(got[0]).toBeNull();
  expect(got[1]).toContain('nobody');
});
