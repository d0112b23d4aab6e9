import type { PhoneOwner } from '../../packaged';
import { capsule, HOME_INDICATOR_PX, STATUS_BAR_PX } from '../frame';
import { asynchronous, Fail } from './answer';

const done = (name: string) => asynchronous(name, () => undefined);

function windowInfo(windowHeight: number) {
  const { innerWidth: windowWidth, innerHeight: screenHeight, devicePixelRatio: pixelRatio } = window;
  const [top, bottom] = [STATUS_BAR_PX, screenHeight - HOME_INDICATOR_PX];
  return {
    ...{ pixelRatio, windowWidth, windowHeight, screenHeight, screenWidth: windowWidth },
    statusBarHeight: STATUS_BAR_PX,
    screenTop: screenHeight - windowHeight,
    safeArea: { top, bottom, left: 0, right: windowWidth, width: windowWidth, height: bottom - top },
  };
}

const appBaseInfo = () => ({
  ...{ SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 16 },
  host: { env: 'WeChat' },
});

/** What the phone itself is and can do. */
export function deviceApi({ place }: PhoneOwner, pageHeight: () => number) {
  return {
    getWindowInfo: () => windowInfo(pageHeight()),
    getAppBaseInfo: appBaseInfo,
    getSystemInfoSync: () => ({ ...windowInfo(pageHeight()), ...appBaseInfo(), platform: 'ios' }),
    getMenuButtonBoundingClientRect: () => capsule(window.innerWidth),
    getNetworkType: asynchronous('getNetworkType', () => ({ networkType: 'wifi' })),
    getLocation: asynchronous('getLocation', ({ type }: { type?: string }) => {
      if (type !== 'gcj02') throw new Fail('this demo knows GCJ-02 only');
      if (!place) throw new Fail('auth deny');
      return { longitude: place.lng, latitude: place.lat, accuracy: 30 };
    }),
    chooseLocation: asynchronous('chooseLocation', () => {
      if (!place) throw new Fail('cancel');
      return { name: '静安公园', address: '南京西路 1649 号', longitude: place.lng, latitude: place.lat };
    }),
    openLocation: done('openLocation'),
    makePhoneCall: done('makePhoneCall'),
    setClipboardData: done('setClipboardData'),
    vibrateShort: done('vibrateShort'),
    scanCode: asynchronous('scanCode', () => {
      throw new Fail('cancel');
    }),
  };
}
