import { CloudError } from '../error';
import type { Transport } from '../transport';
import { wxCloud } from './wxCloud';

declare const wx: {
  getNetworkType(options: { complete(result: { networkType?: string }): void }): void;
};

function isOffline(): Promise<boolean> {
  return new Promise((resolve) =>
    wx.getNetworkType({ complete: ({ networkType }) => resolve(networkType === 'none') }),
  );
}

export const wechatTransport: Transport = async (fn, body) => {
  try {
    return (await wxCloud().callFunction({ name: fn, data: body })).result;
  } catch {
    throw CloudError.transport((await isOffline()) ? 'OFFLINE' : 'NO_ANSWER', body.requestId);
  }
};
