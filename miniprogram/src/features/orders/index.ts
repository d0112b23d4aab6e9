export { Countdown } from './Countdown';
export { stateTone } from './stateTone';
export { stateTexts } from './texts';
export { useRepeat } from './useRepeat';
