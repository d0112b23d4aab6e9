export { clockText, countdownText, dateText, dayText, momentText, spanText, waitText } from './clock';
export { distanceText } from './distance';
export { moneyParts } from './money';
