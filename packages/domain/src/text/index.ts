export { optionText } from './optionText';
export { yuan } from './yuan';
