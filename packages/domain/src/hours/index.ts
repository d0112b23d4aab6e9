export { openState } from './openState';
export { weeklyText } from './weeklyText';
