export { ROLES, type Operation } from './roles';
export { grantScope, inScope, isNowhere, type Scope } from './scope';
