import { localPhoneCode } from './local/phone';

/** In a browser, where no native button asks for the phone number: what that would have given. Undefined in WeChat. */
export const phoneCode: (() => Promise<string>) | undefined =
  process.env.TARO_ENV === 'h5' ? localPhoneCode : undefined;
