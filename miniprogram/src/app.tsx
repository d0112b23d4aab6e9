import type { PropsWithChildren } from 'react';
import { fileUrl } from './cloud';
import { resolvePictures } from './ui';
import './app.scss';

resolvePictures(fileUrl);

/** The root of every page. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
