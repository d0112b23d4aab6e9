import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { cx } from '../cx';
import { pictureUrl } from './resolver';

export interface PictureProps {
  /** A stored file's id (`cloud://…`), a URL or a data URI. */
  src: string;
  /** cover: fills the box · contain: all of it, with space around. */
  fit?: 'cover' | 'contain';
  /** Width by height: the box's shape when the style sheet gives it no height. */
  ratio?: number;
  /** Corners: of a thumbnail, of a card, a circle. */
  shape?: 'none' | 'small' | 'card' | 'round';
  className?: string;
}

/** WeChat would be sent word of every picture that arrives, a setData for each: there it appears on its ground at once. */
const FADES = process.env.TARO_ENV === 'h5';

/** A picture on a tinted ground; loaded when it comes into sight. */
export function Picture({ src, fit = 'cover', ratio, shape = 'small', className }: PictureProps) {
  const [awaited, setAwaited] = useState(FADES);
  return (
    <View
      className={cx('fz-picture', shape !== 'small' && `fz-picture--${shape}`, className)}
      style={ratio ? `padding-top:${(100 / ratio).toFixed(2)}%` : undefined}
    >
      {src && (
        <Image
          className={cx('fz-picture__image', awaited && 'fz-picture__image--off')}
          src={pictureUrl(src)}
          mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
          lazyLoad
          onLoad={FADES ? () => setAwaited(false) : undefined}
        />
      )}
    </View>
  );
}
