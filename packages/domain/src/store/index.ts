export { storeCard } from './view';
