export { contractCaller, type ContractCaller } from './contract-caller';
export { expectSafe, type Fuzzed } from './fuzz';
export { startKillable, type KillableStage } from './killable';
export { roundTripsOf } from './round-trips';
