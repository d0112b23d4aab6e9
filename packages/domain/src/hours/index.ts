export { weeklyText } from './weeklyText';
export { openSpans, openState } from './openState';
