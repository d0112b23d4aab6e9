import type { PropsWithChildren } from 'react';
import { fileUrl } from './cloud';
import { resolvePictures } from './ui';
import { dressBrowser } from './ui/browser';
import './app.scss';

resolvePictures(fileUrl);
// The constant is replaced while building: WeChat's package has none of it.
if (process.env.TARO_ENV === 'h5') dressBrowser();

/** The root of every page. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
