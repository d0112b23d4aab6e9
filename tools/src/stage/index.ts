export { startStage, type Stage, type StageOptions } from './stage';
export { MORNING_MS } from './morning';
export { makeCaller, Refusal, type Caller } from './caller';
export { Shopping, stranger, type Basket, type Who } from './shopping';
export { postJson } from './post-json';
