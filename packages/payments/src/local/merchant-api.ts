import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import {
  closeOrder,
  orderByNumber,
  orderByTransaction,
  prepay,
  transactionJson,
  type OrderRow,
} from './orders';
import { billFile, tradeBill } from './bills';
import { finishAbnormal } from './abnormal';
import { closeCombined, isCombined, prepayCombined, queryCombined } from './combine';
import { applyRefund, refundAnswer } from './refunds';
import { Refusal } from './refusal';
import {
  abnormalRefundBody,
  closeBody,
  closeCombinedBody,
  combineBody,
  parseBody,
  prepayBody,
  refundBody,
} from './request-bodies';

interface Call {
  context: LocalPayContext;
  merchant: Merchant;
  /** The last variable part of the path, decoded. */
  number: string;
  query: URLSearchParams;
  body: Buffer;
}

interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  /** The answer's body, or undefined for 204. */
  answer(call: Call): object | undefined;
}

function assertOwn(call: Call, mchId: string | null): void {
  if (mchId !== call.merchant.mchId) throw new Refusal('PARAM_ERROR', 'mchid与签名的商户号不一致');
}

function transaction(order: OrderRow | undefined): object {
  if (!order) throw new Refusal('ORDER_NOT_EXIST', '订单不存在');
  return transactionJson(order);
}

/** The v3 calls this server knows. */
const ROUTES: Route[] = [
  {
    method: 'POST',
    path: /^\/v3\/pay\/transactions\/jsapi$/,
    answer: (call) => prepay(call.context, call.merchant, parseBody(prepayBody, call.body)),
  },
  {
    method: 'GET',
    path: /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/,
    answer(call) {
      assertOwn(call, call.query.get('mchid'));
      return transaction(orderByNumber(call.context.db, call.merchant.mchId, call.number));
    },
  },
  {
    method: 'GET',
    path: /^\/v3\/pay\/transactions\/id\/([^/]+)$/,
    answer(call) {
      assertOwn(call, call.query.get('mchid'));
      return transaction(orderByTransaction(call.context.db, call.merchant.mchId, call.number));
    },
  },
  {
    method: 'POST',
    path: /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/,
    answer(call) {
      assertOwn(call, parseBody(closeBody, call.body).mchid);
      const order = orderByNumber(call.context.db, call.merchant.mchId, call.number);
      if (order && isCombined(call.context.db, order))
        throw new Refusal('INVALID_REQUEST', '合单订单请使用合单关单接口');
      closeOrder(call.context, call.merchant, call.number);
      return undefined;
    },
  },
  {
    method: 'POST',
    path: /^\/v3\/combine-transactions\/jsapi$/,
    answer: (call) => prepayCombined(call.context, call.merchant, parseBody(combineBody, call.body)),
  },
  {
    method: 'GET',
    path: /^\/v3\/combine-transactions\/out-trade-no\/([^/]+)$/,
    answer: (call) => queryCombined(call.context, call.merchant, call.number),
  },
  {
    method: 'POST',
    path: /^\/v3\/combine-transactions\/out-trade-no\/([^/]+)\/close$/,
    answer(call) {
      const body = parseBody(closeCombinedBody, call.body);
      closeCombined(call.context, call.merchant, call.number, body);
      return undefined;
    },
  },
  {
    method: 'POST',
    path: /^\/v3\/refund\/domestic\/refunds$/,
    answer: (call) => applyRefund(call.context, call.merchant, parseBody(refundBody, call.body)),
  },
  {
    method: 'POST',
    path: /^\/v3\/refund\/domestic\/refunds\/([^/]+)\/apply-abnormal-refund$/,
    answer(call) {
      const body = parseBody(abnormalRefundBody, call.body);
      return finishAbnormal(call.context, call.merchant, call.number, body);
    },
  },
  {
    method: 'GET',
    path: /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/,
    answer: (call) => refundAnswer(call.context, call.merchant, call.number),
  },
  {
    method: 'GET',
    path: /^\/v3\/bill\/tradebill$/,
    answer: (call) => tradeBill(call.context, call.merchant, call.query),
  },
  {
    method: 'GET',
    path: /^\/v3\/billdownload\/file$/,
    answer: (call) => billFile(call.context, call.merchant, call.query),
  },
];

function decoded(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    throw new Refusal('PARAM_ERROR', '路径参数不合法');
  }
}

/** Answers an authorized request: the body, or undefined for 204. Throws Refusal. */
export function answerMerchant(
  context: LocalPayContext,
  merchant: Merchant,
  request: { method: string; url: URL; body: Buffer },
): object | undefined {
  for (const route of ROUTES) {
    const match = route.method === request.method ? route.path.exec(request.url.pathname) : null;
    if (!match) continue;
    const { url, body } = request;
    return route.answer({ context, merchant, number: decoded(match[1]), query: url.searchParams, body });
  }
  throw new Refusal('RESOURCE_NOT_EXISTS', `没有 ${request.method} ${request.url.pathname} 这个接口`);
}
