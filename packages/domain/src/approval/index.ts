export { decide, type Decision, type Submission } from './decide';
