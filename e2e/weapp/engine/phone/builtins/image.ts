import { pictureUrl, type BuiltIn } from './widget';

const FITS: Record<string, string> = { aspectFill: 'cover', aspectFit: 'contain', scaleToFill: 'fill' };

export const image: BuiltIn = {
  make({ element, send }) {
    const picture = element.ownerDocument.createElement('img');
    picture.addEventListener('load', () =>
      send('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    );
    picture.addEventListener('error', () => send('error', { errMsg: `cannot load ${picture.src}` }));
    element.append(picture);
    return {
      update({ src, mode, lazyLoad }) {
        element.dataset.mode = String(mode);
        picture.style.objectFit = FITS[String(mode)] ?? 'fill';
        picture.loading = lazyLoad ? 'lazy' : 'eager';
        const url = src ? pictureUrl(String(src)) : '';
        if (picture.getAttribute('src') !== url) picture.setAttribute('src', url);
      },
    };
  },
};
