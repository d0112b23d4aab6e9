export { DAY_MS, lastMomentAfter, shanghaiDay, type ShanghaiDay } from './shanghai';
