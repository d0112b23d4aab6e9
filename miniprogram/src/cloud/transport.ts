import type { CallBody } from './envelope';
import { localTransport } from './local/transport';
import { wechatTransport } from './wechat/transport';

/** Carries one call to a function and brings back its result as it is. Throws CloudError OFFLINE or NO_ANSWER. */
export type Transport = (fn: string, body: CallBody) => Promise<unknown>;

/** The constant is replaced while building: only one of the two ends up in the package. */
export const transport: Transport = process.env.TARO_ENV === 'h5' ? localTransport : wechatTransport;
