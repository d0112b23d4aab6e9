import type { OpenApi } from '../api';
import { customerServiceMessage, subscribeMessage, uniformMessage } from './messages';
import { getPhoneNumber } from './phone';
import { imgSecCheck, mediaCheckAsync, msgSecCheck } from './security';
import { getUnlimited, withPath } from './wxacode';

/** The open APIs that are offered, by the names that config.json's permissions use. */
export const OPEN_APIS: Record<string, OpenApi> = {
  'subscribeMessage.send': subscribeMessage,
  'customerServiceMessage.send': customerServiceMessage,
  'uniformMessage.send': uniformMessage,
  'wxacode.getUnlimited': getUnlimited,
  'wxacode.get': withPath(1024),
  'wxacode.createQRCode': withPath(128),
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'security.msgSecCheck': msgSecCheck,
  'security.imgSecCheck': imgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
};
