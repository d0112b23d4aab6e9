export { atOnce, calendarProblem, hasRoom } from './fits';
export { ableTo, serviceNeed, type Service, type ServiceNeed } from './need';
export { slotTaken } from './taken';
export { freeTimes, otherTimes, workOn, type FreeTime, type TimesAsked } from './times';
