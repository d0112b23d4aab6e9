export { atOnce, calendarProblem, hasRoom } from './fits';
export { ableTo, serviceNeed, type Service, type ServiceNeed } from './need';
export { slotTaken } from './taken';
export { freeTimes, otherTimes, type FreeTime, type TimesAsked } from './times';
