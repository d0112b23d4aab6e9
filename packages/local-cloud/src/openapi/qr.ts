import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';

/** Modules of white around a code, so that it can be found. */
const QUIET = 4;

/** A QR code of a text as a PNG, `width` pixels wide and high. */
export function qrPng(text: string, width: number): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const png = new PNG({ width, height: width, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  const pixels = Buffer.alloc(width * width, 255);
  // Whole pixels a module: a code that is scaled unevenly is hard to read.
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET)));
  const margin = Math.floor((width - modules * scale) / 2);
  for (let y = 0; y < modules * scale; y++)
    for (let x = 0; x < modules * scale; x++)
      if (code.isDark(Math.floor(y / scale), Math.floor(x / scale)))
        pixels[(margin + y) * width + margin + x] = 0;
  png.data = pixels;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}
