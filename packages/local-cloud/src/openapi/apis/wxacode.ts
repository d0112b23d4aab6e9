import { appIdOf, isText, OpenApiError, type OpenApi, type OpenApiCall } from '../api';
import { qrPng } from '../qr';

/** Documented for a scene: digits, letters and these. */
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

const NARROWEST = 280;
const WIDEST = 1280;
const USUAL_WIDTH = 430;

/** `wxacode.getUnlimited`: a code that carries a scene and a page. 40169, 41030 as documented. */
export const getUnlimited: OpenApi = (call) => {
  const { scene, page = '' } = call.data;
  if (typeof scene !== 'string' || !SCENE.test(scene))
    throw new OpenApiError(40169, 'invalid length for scene, or the data is not json string');
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?') || page.length > 1024)
    throw new OpenApiError(41030, 'invalid page hint');
  return code(call, { page, scene });
};

/** `wxacode.get` and `wxacode.createQRCode`: a code that carries a path with its parameters. */
export const withPath =
  (longest: number): OpenApi =>
  (call) => {
    const { path } = call.data;
    if (!isText(path) || path.length > longest)
      throw new OpenApiError(40159, `invalid length for path, it must be 1 to ${longest} characters`);
    return code(call, { path });
  };

/** A plain QR code in place of WeChat's round one: `weixin://wxacode/<appid>?page=…&scene=…`. */
function code(call: OpenApiCall, carried: Record<string, string>) {
  const asked = Number(call.data['width'] ?? USUAL_WIDTH);
  if (!Number.isFinite(asked)) throw new OpenApiError(40097, 'invalid args: width');
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(asked)));
  const text = `weixin://wxacode/${appIdOf(call)}?${new URLSearchParams(carried)}`;
  return { contentType: 'image/png', bytes: qrPng(text, width), carries: text };
}
