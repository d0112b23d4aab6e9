export { startStage, type Stage, type StageOptions } from './stage';
export { MORNING_MS } from './morning';
export { Refusal } from './caller';
export { Shopping, stranger, type Basket } from './shopping';
