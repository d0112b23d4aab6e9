export { addUp } from './addUp';
export { stockProblem } from './problem';
