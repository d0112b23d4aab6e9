import { DATABASE_ACTIONS } from '../db/actions';
import { bodyText, broken, dice, jsonText, pathText, type Dice } from '../testing/hostile';
import { sendTo, type Sent } from '../testing/send';
import { openHostileStand, type HostileStand } from '../testing/hostile-stand';
import { someone, type TestCloud } from '../testing/test-cloud';
import { LOCAL_ROUTES } from './local-door';

jest.setTimeout(120_000);

let stand: HostileStand;
let cloud: TestCloud;
beforeAll(async () => {
  stand = await openHostileStand();
  ({ cloud } = stand);
});
afterAll(() => cloud.close());

const stillWell = () => stand.stillWell();

/** Every action that the SDK's door knows, and some that it does not. */
const ACTIONS = [
  ...Object.keys(DATABASE_ACTIONS),
  ...[
    'database.startTransaction',
    'database.commitTransaction',
    'database.abortTransaction',
    'database.__proto__',
  ],
  ...['functions.invokeFunction', 'storage.getUploadMetadata', 'storage.batchGetDownloadUrl'],
  ...['storage.batchDeleteFile', 'wx.openApi', 'wx.wxPayApi', '__proto__', 'constructor', 'toString'],
];

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'];

function form(random: Dice): Sent {
  const part = (name: string, text: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const action = random.pick(['wx.openApi', 'wx.wxPayApi', 'x']);
  const api = random.pick([
    'subscribeMessage.send',
    'wxacode.getUnlimited',
    'unifiedOrder',
    'refund',
    '__proto__',
    'toString',
  ]);
  const data = broken(bodyText(random), random).toString('latin1');
  const text =
    part('action', action) +
    part('apiName', api) +
    part('requestData', data) +
    random.pick(['--b--\r\n', '']);
  const headers = { 'content-type': `multipart/form-data; boundary=${random.pick(['b', '"b"', '-', ''])}` };
  return { method: 'POST', path: '/admin', headers, body: broken(text, random) };
}

/** One hostile request; every door comes up, those under /local/ as the router lists them. */
function hostile(random: Dice, session: string): Sent {
  const whole = (text: string) => (random.under(3) === 0 ? broken(text, random) : text);
  switch (random.under(6)) {
    case 0:
    case 1: {
      const action = JSON.stringify(random.pick(ACTIONS));
      return { method: 'POST', path: '/admin', body: whole(bodyText(random, { action })) };
    }
    case 2: {
      const [method = '', path = ''] = random.pick(Object.keys(LOCAL_ROUTES)).split(' ');
      const query = random.under(2)
        ? ''
        : `?collection=things&id=${encodeURIComponent(jsonText(random).slice(0, 500))}&limit=-1`;
      const headers: Record<string, string> = random.under(2)
        ? { 'x-local-session': random.pick([session, 'a.b', '.']) }
        : {};
      return {
        method: random.under(5) ? method : random.pick(METHODS),
        path: path + query,
        headers,
        body: method === 'GET' ? '' : whole(bodyText(random)),
      };
    }
    case 3:
      return form(random);
    case 4: {
      const path = random.pick([
        '/call/hook',
        '/call/__proto__',
        '/http/hook',
        '/http/hook/%',
        '/cos/a',
        '/local/files/a',
      ]);
      return {
        method: random.pick(METHODS),
        path,
        headers: { 'x-local-session': session },
        body: whole(bodyText(random)),
      };
    }
    default:
      return {
        method: random.pick(METHODS),
        path: pathText(random),
        body: random.under(2) ? '' : whole(jsonText(random)),
      };
  }
}

const REQUESTS = Number(process.env['LOCAL_CLOUD_HOSTILE'] ?? 1500);

test.each([1, 2])(`${REQUESTS} hostile requests at all doors (seed %i): clear answers only`, async (seed) => {
  const random = dice(seed);
  const session = cloud.createSession(someone);
  const unclear: unknown[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const sent = hostile(random, session);
    const { status, text } = await sendTo(cloud.port, sent);
    const told =
      /"code":"(INTERNAL|SYS_ERR)"/.test(text) ||
      status >= 500 ||
      (status >= 400 && sent.method !== 'HEAD' && text === '');
    const ofFunction = /FUNCTIONS_EXECUTE_FAIL|FUNCTION_ANSWER/.test(text);
    if (told && !ofFunction)
      unclear.push([
        n,
        status,
        text.slice(0, 200),
        sent.method,
        sent.path.slice(0, 100),
        String(sent.body).slice(0, 300),
      ]);
  }
  expect(unclear).toEqual([]);
  await stillWell();
});
