export { makeMerchant, merchantFromEnv } from './keys';
export type { MerchantEnv, MerchantOptions, MerchantSetup } from './keys';
export type { FaultPlan } from './faults';
export { startLocalPay } from './server';
export type { LocalPay, LocalPayOptions } from './server';
