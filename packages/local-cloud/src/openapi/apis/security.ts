import { randomUUID } from 'node:crypto';
import { isMedia, isText, OpenApiError, type OpenApi } from '../api';

const LONGEST_TEXT = 2500;
const LARGEST_PICTURE_BYTES = 1024 * 1024;

/** Labels of a verdict, as documented: 100 normal, 20006 illegal. */
const NORMAL = 100;
const ILLEGAL = 20006;

/**
 * `security.msgSecCheck`: risky where the text contains one of cloud.json's `riskyWords`, else it passes. Version 2 answers
 * a verdict; without a version the old API's 87014.
 */
export const msgSecCheck: OpenApi = ({ cloud, data }) => {
  const { content, version, openid, scene } = data;
  if (!isText(content)) throw new OpenApiError(44004, 'empty content hint');
  if ([...content].length > LONGEST_TEXT) throw new OpenApiError(45002, 'content size out of limit');
  const risky = cloud.config.riskyWords.some((word) => content.includes(word));
  if (version === undefined) {
    if (risky) throw new OpenApiError(87014, 'risky content');
    return {};
  }
  if (!isText(openid)) throw new OpenApiError(40003, 'invalid openid');
  if (![1, 2, 3, 4].includes(Number(scene))) throw new OpenApiError(40097, 'invalid args: scene');
  const verdict = risky ? { suggest: 'risky', label: ILLEGAL } : { suggest: 'pass', label: NORMAL };
  const detail = [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }];
  return { result: verdict, detail, trace_id: randomUUID() };
};

/** `security.imgSecCheck`: every picture passes; only its size is looked at. */
export const imgSecCheck: OpenApi = ({ data }) => {
  const picture = Object.values(data).find(isMedia);
  if (!picture) throw new OpenApiError(41005, 'media data missing');
  if (picture.bytes.length > LARGEST_PICTURE_BYTES) throw new OpenApiError(40006, 'invalid media size');
  return {};
};

/** `security.mediaCheckAsync`: taken, but no verdict ever follows: there is no message push here. */
export const mediaCheckAsync: OpenApi = ({ data }) => {
  if (!isText(data['media_url'])) throw new OpenApiError(41005, 'media data missing');
  return { trace_id: randomUUID() };
};
