export { clockText, countdownText, dateText, dayText, momentText, waitText } from './clock';
export { distanceText } from './distance';
export { moneyParts } from './money';
