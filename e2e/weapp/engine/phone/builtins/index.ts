import { image } from './image';
import { input, textarea } from './input';
import { map } from './map';
import { scrollView } from './scroll-view';
import { slider } from './slider';
import { view } from './view';
import type { BuiltIn } from './widget';

/** WeChat's components, as far as this app uses them. */
export const builtIns: Record<string, BuiltIn> = {
  view,
  text: {},
  image,
  input,
  textarea,
  slider,
  map,
  'scroll-view': scrollView,
};
