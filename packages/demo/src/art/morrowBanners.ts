import { banner } from './banner';

/** Storage path → picture: what morrow's theme may show at its top. */
export const morrowBanners = {
  'banners/morrow/dawn.svg': banner.morrow({
    ground: ['#1f4d3a', '#3d7257'],
    glow: '#f3d9a0',
    scene: 'dawn',
  }),
  'banners/morrow/autumn.svg': banner.morrow({
    ground: ['#8a4b1f', '#c98440'],
    glow: '#ffe2a8',
    scene: 'autumn',
  }),
  'banners/morrow/iced.svg': banner.morrow({
    ground: ['#4f8577', '#a9cdbf'],
    glow: '#f7fbf2',
    scene: 'iced',
  }),
  'banners/morrow/farm.svg': banner.morrow({
    ground: ['#e7efdc', '#bcd1ab'],
    glow: '#fffbe8',
    scene: 'farm',
  }),
};
