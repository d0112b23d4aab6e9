export { deliversTo, deliveryFees, deliveryMeters, nearestDelivering } from './delivery';
export { fulfilmentOf, planFulfilment, type Asked, type FulfilmentPlan } from './plan';
export { kindsOf } from './problems';
export { slotFull } from './full';
export { sharedWant, type CalendarWant, type SharedWant, type SlotWant, type TableWant } from './sharedWant';
export { slotProblem } from './slotProblem';
export { otherSlots, pickupSlots, placesLeft } from './slots';
