import type { Activity } from './activity';
import type { Line } from './line';

/** What the app asked WeChat for, in order: `navigateTo`, `showToast`, `setTabBarBadge` … with its options. */
export interface Asked {
  api: string;
  options: Record<string, unknown>;
}

interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}
type Options = Callbacks & Record<string, unknown>;

export interface WxHost {
  line: Line;
  activity: Activity;
  /** Where the phone is; undefined: the person does not say. */
  place: { lng: number; lat: number } | undefined;
  windowWidth: number;
  /** What a camera would read. */
  scans: string[];
}

/** APIs that do something outside the page and answer `ok`; tests look at what was asked. */
const ANSWERS_OK = [
  ...['navigateTo', 'redirectTo', 'switchTab', 'navigateBack', 'reLaunch'],
  ...[
    'showToast',
    'makePhoneCall',
    'openLocation',
    'setClipboardData',
    'vibrateShort',
    'stopPullDownRefresh',
  ],
  ...['setNavigationBarColor', 'setNavigationBarTitle', 'setTabBarBadge', 'removeTabBarBadge'],
  ...['enableAlertBeforeUnload', 'disableAlertBeforeUnload', 'pageScrollTo'],
];

/** Events of WeChat that nothing in a test brings about. */
const LISTENERS = ['AppShow', 'AppHide', 'WindowResize', 'Error', 'PageNotFound', 'UnhandledRejection'];

/** WeChat's API as far as the app uses it, nothing that WeChat does not have. */
export function makeWx(host: WxHost): { wx: Record<string, unknown>; asked: Asked[] } {
  const asked: Asked[] = [];
  const noted =
    (api: string, answer: (options: Options) => Promise<object> | object) =>
    (options: Options = {}) => {
      asked.push({ api, options });
      return settle(host.activity, api, options, answer);
    };
  const wx: Record<string, unknown> = {
    ...device(host),
    ...storage(),
    cloud: cloud(host),
    getLocation: noted('getLocation', () => {
      if (!host.place) throw new Error('getLocation:fail auth deny');
      return { longitude: host.place.lng, latitude: host.place.lat };
    }),
    chooseLocation: noted('chooseLocation', () => {
      if (!host.place) throw new Error('chooseLocation:fail cancel');
      return {
        name: '静安公园',
        address: '南京西路 1649 号',
        longitude: host.place.lng,
        latitude: host.place.lat,
      };
    }),
    scanCode: noted('scanCode', () => {
      const result = host.scans.shift();
      if (result === undefined) throw new Error('scanCode:fail cancel');
      return { result, scanType: 'QR_CODE' };
    }),
    requestPayment: noted('requestPayment', async (options) => {
      await host.line.pay(String(options.package));
      return {};
    }),
    showModal: noted('showModal', () => ({ confirm: true, cancel: false })),
    getNetworkType: noted('getNetworkType', () => ({ networkType: 'wifi' })),
  };
  for (const api of ANSWERS_OK) wx[api] = noted(api, () => ({}));
  for (const event of LISTENERS) for (const door of ['on', 'off']) wx[`${door}${event}`] = () => undefined;
  return { wx, asked };
}

/** As WeChat answers: by callbacks, later, and by a promise where none is given. */
function settle(
  activity: Activity,
  api: string,
  options: Options,
  answer: (options: Options) => Promise<object> | object,
): Promise<object> | undefined {
  const end = activity.begin(api);
  const work = (async () => ({ errMsg: `${api}:ok`, ...(await answer(options)) }))();
  const { success, fail, complete } = options;
  if (!success && !fail && !complete) return work.finally(end);
  void work
    .then(
      (result) => (success?.(result), complete?.(result)),
      (error: Error) => {
        const result = { errMsg: error.message };
        fail?.(result);
        complete?.(result);
      },
    )
    .finally(end);
  return undefined;
}

function cloud({ line, activity }: WxHost): Record<string, unknown> {
  return {
    init: () => undefined,
    callFunction: ({ name, data }: { name: string; data: object }) => {
      const end = activity.begin(`${name}.${(data as { action?: string }).action}`);
      return line.call(name, data).finally(end);
    },
  };
}

/** A common phone: 375 × 812, a notch, WeChat's button in the corner. */
function device({ windowWidth }: WxHost): Record<string, unknown> {
  const sizes = {
    screenWidth: windowWidth,
    screenHeight: 812,
    windowWidth,
    windowHeight: 724,
    pixelRatio: 3,
  };
  const info = { ...sizes, statusBarHeight: 44, screenTop: 88, SDKVersion: '3.5.0', fontSizeSetting: 16 };
  const whole = { ...info, platform: 'ios', system: 'iOS 17.0', brand: 'iPhone', language: 'zh_CN' };
  return {
    getWindowInfo: () => ({ ...info }),
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', fontSizeSetting: 16, language: 'zh_CN' }),
    getSystemInfoSync: () => ({ ...whole }),
    getDeviceInfo: () => ({ platform: 'ios', system: 'iOS 17.0', brand: 'iPhone' }),
    getMenuButtonBoundingClientRect: () => ({
      ...{ left: windowWidth - 95, right: windowWidth - 8, top: 48, bottom: 80 },
      ...{ width: 87, height: 32 },
    }),
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
  };
}

function storage(): Record<string, unknown> {
  const kept = new Map<string, unknown>();
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
  };
}
