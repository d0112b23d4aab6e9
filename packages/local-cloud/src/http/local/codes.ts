import { invalidParam } from '../../errors';
import { qrPng } from '../../openapi/qr';
import { sendText } from '../reply';
import { ANSWERED, type Routes } from './routes';

const LONGEST_TEXT = 1200;
const WIDTH_PIXELS = 280;

/** Query `text`: the QR code that carries it, as a PNG. */
export const codeRoutes: Routes = {
  'GET /local/code': (_cloud, _body, { query, response }) => {
    const text = query.get('text') ?? '';
    if (text === '' || Buffer.byteLength(text) > LONGEST_TEXT)
      throw invalidParam(`text must have 1 to ${LONGEST_TEXT} bytes`);
    sendText(response, 200, 'image/png', qrPng(text, WIDTH_PIXELS), { 'cache-control': 'max-age=3600' });
    return ANSWERED;
  },
};
