export { tableChanged, tableClosed } from './refusals';
export { isSessionOpen, isWholeCart, sessionProblem, unsent } from './session';
