export { choiceFor, choose, useChoiceFor } from './choices';
export { FulfilmentCard } from './FulfilmentCard';
