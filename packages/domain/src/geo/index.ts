export { inArea } from './area';
export { distanceMeters } from './distance';
export { nearestStores, type Near } from './nearest';
export { nearestRegion } from './region';
