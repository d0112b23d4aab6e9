export { deliversTo, deliveryFees, deliveryMeters, nearestDelivering } from './delivery';
export { fulfilmentOf, planFulfilment, type Asked, type FulfilmentPlan } from './plan';
export { kindsOf } from './problems';
