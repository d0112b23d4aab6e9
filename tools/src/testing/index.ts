export { contractCaller, type ContractCaller } from './contract-caller';
export { expectSafe, type Fuzzed } from './fuzz';
