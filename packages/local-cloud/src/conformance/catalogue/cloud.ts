import { CAPTURED, group, page, type Row } from '../row';

const ONLY_WECHAT = 'only WeChat can answer it';

const CLOUD = group('cloud', (name) => page(`Cloud.${name}`), [
  ['init', 'chooses environment, keep-alive and time-out'],
  ['database', 'a database object with its options'],
  [
    'getWXContext',
    'who calls, from which app, along which SOURCE',
    { source: page('utils/Cloud.getWXContext') },
  ],
  [
    'logger',
    'lines of a log by level',
    { source: page('utils/Cloud.logger'), differs: "goes to the function's log; no search by key" },
  ],
  [
    'DYNAMIC_CURRENT_ENV',
    'stands for the environment the function runs in',
    { source: page('constant/constant') },
  ],
  ['createNewInstance', 'a second instance with its own configuration', { source: CAPTURED }],
  [
    'Cloud',
    'the class of instances, for shared environments',
    { source: page('Cloud'), differs: 'environments of another app are not there to be shared' },
  ],
  ['updateConfig', 'changes the configuration given to init', { source: CAPTURED }],
  [
    'registerService',
    'the SDK builds itself with it',
    { source: CAPTURED, notOffered: 'internal to the SDK; it reaches no server' },
  ],
  ['version', "the SDK's version", { source: CAPTURED }],
  ['signature', 'signs parameters with a key of the caller', { source: page('utils/Cloud.signature') }],
  [
    'callOpenAPI',
    'the call under openapi, by name',
    { source: CAPTURED, notOffered: 'undocumented; openapi is the way' },
  ],
  [
    'getOpenData',
    'open data behind CloudIDs',
    { source: page('open/Cloud.getOpenData'), notOffered: ONLY_WECHAT },
  ],
  [
    'getVoIPSign',
    'signature for voice rooms',
    { source: page('open/Cloud.getVoIPSign'), notOffered: ONLY_WECHAT },
  ],
  [
    'getCloudCallSign',
    'signature for calls',
    { source: page('open/Cloud.getCloudCallSign'), notOffered: ONLY_WECHAT },
  ],
  [
    'CloudID',
    'an open data id in an event becomes its data',
    { source: page('open/Cloud.CloudID'), notOffered: ONLY_WECHAT },
  ],
  [
    'ai',
    'language models',
    {
      source: CAPTURED,
      notOffered: { '4.0.2': 'only WeChat has the models', '3.0.4': 'the SDK does not have it' },
    },
  ],
]);

const FUNCTIONS = group('functions', (name) => page(`functions/Cloud.${name}`), [
  ['callFunction', 'a function calls a function'],
]);

const STORAGE = group('storage', (name) => page(`storage/Cloud.${name}`), [
  ['uploadFile', 'keeps a file under a path'],
  ['downloadFile', 'its bytes by id'],
  ['getTempFileURL', 'links that end, one status a file'],
  ['deleteFile', 'one status a file'],
]);

const OPEN_API = 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/';

const KEPT = { differs: 'kept and shown at /local/messages, delivered to nobody' };
const PLAIN_CODE = { differs: 'a plain QR code (PNG) that carries the same, not the round one' };

const OPENAPI = group('openapi', () => OPEN_API, [
  ['subscribeMessage.send', 'a message to who subscribed', KEPT],
  ['customerServiceMessage.send', 'an answer in the chat', KEPT],
  ['uniformMessage.send', 'a message to mini-program or official account', KEPT],
  ['wxacode.getUnlimited', 'a code that leads to a page', PLAIN_CODE],
  ['wxacode.get', 'a code that leads to a path', PLAIN_CODE],
  ['wxacode.createQRCode', 'a square code that leads to a path', PLAIN_CODE],
  [
    'phonenumber.getPhoneNumber',
    'the phone number behind a code',
    { differs: 'codes come from POST /local/phone-codes, numbers from the seed file or made up' },
  ],
  [
    'security.msgSecCheck',
    'a verdict on a text',
    { differs: "risky is what contains one of cloud.json's riskyWords" },
  ],
  ['security.imgSecCheck', 'a verdict on a picture', { differs: 'every picture up to 1 MB passes' }],
  ['security.mediaCheckAsync', 'a verdict on media, later', { differs: 'taken; no verdict follows' }],
  ['other', 'every other open API', { notOffered: 'only WeChat can answer them; refused by name' }],
]);

const PAY = (name: string) => page(`open/pay/CloudPay.${name}`);
const PAY_LATER = { notOffered: 'bills and shared profits come from WeChat Pay only' };

const LOCAL_TILL = { differs: 'a local till: no money moves' };

const CLOUD_PAY = group('cloudPay', PAY, [
  ['unifiedOrder', 'an order to pay, and what the app needs to open the till', LOCAL_TILL],
  ['queryOrder', 'how an order stands', LOCAL_TILL],
  ['closeOrder', 'an order that can no longer be paid', LOCAL_TILL],
  ['refund', 'money back', LOCAL_TILL],
  ['queryRefund', 'how a refund stands', LOCAL_TILL],
  ['downloadBill', 'bills of a day', PAY_LATER],
  ['downloadFundflow', 'flow of funds of a day', PAY_LATER],
  ['profitSharing', 'shares of an order', PAY_LATER],
]);

export const CLOUD_ROWS: Row[] = [...CLOUD, ...FUNCTIONS, ...STORAGE, ...OPENAPI, ...CLOUD_PAY];
