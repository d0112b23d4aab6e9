export { startStage, type Stage, type StageOptions } from './stage';
export { Refusal } from './caller';
