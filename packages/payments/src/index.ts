export { createPayClient } from './client';
export type { PayClient, PaymentParams, PrepayInput, RefundInput } from './client';
export { payConfigFromEnv } from './config';
export type { PayConfig } from './config';
export { PayError } from './errors';
export type { PayErrorCode } from './errors';
export type { Notice, RawNotice } from './notice';
export type { Refund, RefundState } from './refund';
export type { Trade, TradeState } from './trade';
