export { choiceAt, choose, useChoiceAt } from './choices';
export { FulfilmentCard } from './FulfilmentCard';
