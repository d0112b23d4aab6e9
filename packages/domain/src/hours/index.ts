export { openState } from './openState';
