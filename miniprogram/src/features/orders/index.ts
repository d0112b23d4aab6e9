export { Countdown } from './Countdown';
export { stateTone } from './stateTone';
export { stateText } from './texts';
export { useRepeat } from './useRepeat';
