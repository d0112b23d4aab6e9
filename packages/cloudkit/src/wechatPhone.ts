import { cloud } from './cloud';
import { Refusal } from './errors';
import type { WechatIdentity } from './ids';

interface PhoneAnswer {
  phoneInfo: { purePhoneNumber: string; countryCode: string };
}
type GetPhoneNumber = (options: { code: string }) => Promise<PhoneAnswer>;
interface OpenApi {
  phonenumber: { getPhoneNumber: GetPhoneNumber };
}

/** WeChat's own: the code was used, is over five minutes old, or never was one. */
const BAD_CODE = /40029|invalid code/i;

/**
 * The number behind the code of WeChat's button, of mainland China. WeChat charges for each, and each code works once.
 *
 * @param caller in whose app the button was: with a shared environment that is not the environment's own
 * @throws Refusal PHONE_CODE_INVALID.
 */
export async function wechatPhone(code: string, { appId }: WechatIdentity): Promise<string> {
  const shared = cloud.getWXContext().FROM_APPID !== undefined;
  const openapi = shared
    ? (cloud.openapi as unknown as (of: object) => OpenApi)({ appid: appId })
    : cloud.openapi;
  try {
    const { phoneInfo } = await (openapi as OpenApi).phonenumber.getPhoneNumber({ code });
    if (phoneInfo.countryCode === '86') return phoneInfo.purePhoneNumber;
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: number; errMsg?: string };
    if (!BAD_CODE.test(`${errCode} ${errMsg}`)) throw error;
    throw new Refusal('PHONE_CODE_INVALID', '授权已过期，请再点一次按钮');
  }
  throw new Refusal('PHONE_CODE_INVALID', '暂时只支持中国大陆手机号，请换一个号码');
}
