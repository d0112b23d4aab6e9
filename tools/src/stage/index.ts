export { startStage, type Stage, type StageOptions } from './stage';
export { Refusal } from './caller';
export { Shopping, stranger, type Basket } from './shopping';
