export { contractCaller, type ContractCaller } from './contract-caller';
export { expectSafe, type Fuzzed } from './fuzz';
export { roundTripsOf } from './round-trips';
