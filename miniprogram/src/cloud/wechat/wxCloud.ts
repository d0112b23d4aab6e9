interface WxCloud {
  init(options: { env: string; traceUser: boolean }): void;
  callFunction(options: { name: string; data: object }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; filePath: string }): Promise<{ fileID: string }>;
}
declare const wx: { cloud: WxCloud };

let cloud: WxCloud | undefined;

/** `wx.cloud`, in the environment that the build names. */
export function wxCloud(): WxCloud {
  if (!cloud) {
    wx.cloud.init({ env: process.env.FANGZHEN_CLOUD_ENV, traceUser: true });
    cloud = wx.cloud;
  }
  return cloud;
}
