import type { ServerResponse } from 'node:http';
import { notOffered } from '../errors';
import type { Invocation } from '../functions/invocation';
import { parseObject } from '../http/body';
import { sendJson, sendText } from '../http/reply';
import type { Cloud } from '../kernel';
import { PAY_ACTIONS } from './actions';
import { tellRefund } from './notices';
import { PayError } from './pay-error';

interface PayCall {
  api: string;
  /** JSON, names in snake_case. */
  content: Buffer;
  invocation: Invocation | undefined;
}

/** `cloud.cloudPay.<api>`: answers as WeChat Pay v2 does, in JSON; an answer with `code` would be an error of the cloud. */
export function payCall(cloud: Cloud, { api, content, invocation }: PayCall, response: ServerResponse): void {
  const action = Object.hasOwn(PAY_ACTIONS, api) ? PAY_ACTIONS[api] : undefined;
  if (!action) {
    const { code, message } = notOffered(`cloudPay.${api.slice(0, 100) || '(none named)'}`);
    return sendJson(response, 200, { code, message });
  }
  const params = parseObject(content);
  const answer = attempt(() =>
    action(params, {
      orders: cloud.payOrders,
      nowMs: cloud.clock.nowMs(),
      identity: invocation?.origin.identity,
      merchants: cloud.config.merchants,
      notifyRefund: (functionName, order, refund) => void tellRefund(cloud, functionName, order, refund),
    }),
  );
  const functionName = invocation?.functionName ?? '';
  const message = { api: `cloudPay.${api}`, functionName, requestId: invocation?.id ?? '', data: params };
  if (answer['result_code'] === 'SUCCESS') cloud.messages.add({ atMs: cloud.clock.nowMs(), ...message });
  // Not the exact content type by which the SDK knows an error of the cloud.
  sendText(response, 200, 'application/json', JSON.stringify(answer));
}

function attempt(work: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return work();
  } catch (error) {
    if (error instanceof PayError) return error.answer;
    throw error;
  }
}
