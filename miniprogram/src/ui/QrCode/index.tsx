import { Image } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

export interface QrCodeProps {
  /** What a scanner reads: letters and digits best, the shorter the larger the squares. */
  text: string;
  /** Edge in px. */
  size?: number;
}

/**
 * A QR code, error correction M. Drawn as a GIF in a data URI rather than on a canvas: the same in WeChat and in the
 * browser, sharp at any density, and there with the first paint. Dark on white in every theme: scanners want it so.
 */
export function QrCode({ text, size = 200 }: QrCodeProps) {
  const source = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    return code.createDataURL(4, 8);
  }, [text]);
  return <Image className="fz-qr" src={source} style={`width:${size}px;height:${size}px`} />;
}
