import { CloudError } from '../error';
import type { Transport } from '../transport';

interface WxCloud {
  init(options: { env: string; traceUser: boolean }): void;
  callFunction(options: { name: string; data: object }): Promise<{ result: unknown }>;
}
declare const wx: {
  cloud: WxCloud;
  getNetworkType(options: { complete(result: { networkType?: string }): void }): void;
};

let cloud: WxCloud | undefined;

function isOffline(): Promise<boolean> {
  return new Promise((resolve) =>
    wx.getNetworkType({ complete: ({ networkType }) => resolve(networkType === 'none') }),
  );
}

/** `wx.cloud`, in the environment that the build names. */
export const wechatTransport: Transport = async (fn, body) => {
  if (!cloud) {
    wx.cloud.init({ env: process.env.FANGZHEN_CLOUD_ENV, traceUser: true });
    cloud = wx.cloud;
  }
  try {
    return (await cloud.callFunction({ name: fn, data: body })).result;
  } catch {
    throw CloudError.transport((await isOffline()) ? 'OFFLINE' : 'NO_ANSWER', body.requestId);
  }
};
