export * from './coupon/index';
export * from './model/index';
export * from './money/index';
export * from './pricing/index';
export { Refusal } from './refusal';
export * from './text/index';
export * from './time/index';
