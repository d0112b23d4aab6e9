import { isText, OpenApiError, type OpenApi } from '../api';

/** `phonenumber.getPhoneNumber`: exchanges a code of the client's button, once, within five minutes. */
export const getPhoneNumber: OpenApi = ({ cloud, data }) => {
  const code = data['code'];
  const found = isText(code) ? cloud.phoneCodes.use(code, cloud.clock.nowMs()) : undefined;
  if (!found) throw new OpenApiError(40029, 'invalid code');
  const watermark = { timestamp: Math.floor(cloud.clock.nowMs() / 1000), appid: found.appId };
  const { phoneNumber } = found;
  return { phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } };
};
