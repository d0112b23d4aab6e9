import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { qrPng } from './qr';

const read = (png: Buffer) => {
  const { data, width, height } = PNG.sync.read(png);
  return { width, height, text: jsQR(Uint8ClampedArray.from(data), width, height)?.data };
};

test.each([280, 430, 1280])('a code %i pixels wide is read as what was written', (width) => {
  const text = 'weixin://wxacode/wxapp1?page=pages%2Forder%2Findex&scene=a%3D1%26b%3D%E6%9C%9D%E9%9C%B2';
  expect(read(qrPng(text, width))).toEqual({ width, height: width, text });
});
