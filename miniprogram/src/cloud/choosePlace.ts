import { wechatChoosePlace } from './wechat/choosePlace';

/** Lets a person choose a place on a map of the platform's; absent where it has none, as in a browser. */
export const choosePlace = process.env.TARO_ENV === 'h5' ? undefined : wechatChoosePlace;
