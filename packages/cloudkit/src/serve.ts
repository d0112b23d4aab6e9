import { CallEvent, type CallAnswer, type CallError } from '@fangzhen/contracts';
import * as v from 'valibot';
import type { Action } from './action';
import { openCtx, type CallBase, type Ctx } from './context';
import { Refusal } from './errors';
import { isHttpEvent, type HttpAnswer, type HttpEvent } from './http';
import { hashId, type WechatIdentity } from './ids';
import { callerIdentity } from './identity';
import { makeLog, type Log } from './log';
import type { Store } from './store/port';
import { sdkStore } from './store/sdkStore';

interface Handlers {
  actions?: Record<string, Action>;
  /** Called through the function's HTTP route. Its own answer goes out as it is. */
  http?: (event: HttpEvent, ctx: Ctx) => Promise<HttpAnswer>;
  /** Called by the function's timer. */
  timer?: (ctx: Ctx) => Promise<void>;
}
interface FunctionContext {
  request_id?: string;
  function_name?: string;
}

const MAX_ISSUES = 5;

/** What a function runs on: WeChat Cloud, or a simulation of it. */
export interface Platform {
  store: Store;
  /** Who makes the call that is just beginning. */
  caller(): WechatIdentity | undefined;
  log(base: Record<string, unknown>): Log;
}

const wechatCloud: Platform = { store: sdkStore, caller: callerIdentity, log: makeLog };

type Run = (event: unknown, context?: FunctionContext) => Promise<unknown>;

/** A function's `main` on WeChat Cloud; `on` gives the same on another platform. */
export type Main = Run & { on(platform: Platform): Run };

/**
 * A function's `main`: knows a client's call from a timer's and an HTTP request's, answers every call in the envelope and
 * logs each with its request id. No error of ours leaves it as an exception, but for a timer's, which the platform records.
 */
export function serve(handlers: Handlers): Main {
  const on =
    (platform: Platform): Run =>
    (event, context = {}) =>
      run(handlers, platform, event, context);
  return Object.assign(on(wechatCloud), { on });
}

async function run(
  { actions = {}, http, timer }: Handlers,
  platform: Platform,
  event: unknown,
  context: FunctionContext,
): Promise<unknown> {
  const caller = platform.caller();
  const base = callBase(platform, event, context);
  // What comes by HTTP proves itself, so that a client who pretends to gains nothing.
  if (http && isHttpEvent(event)) return http(event, openCtx(base));
  // A client always has an identity, so it cannot pass for a timer.
  if (!caller && timer && (event as { Type?: unknown } | null)?.Type === 'Timer') return timer(openCtx(base));
  return answer(actions, event, { ...base, caller });
}

async function answer(
  actions: Record<string, Action>,
  event: unknown,
  base: CallBase,
): Promise<CallAnswer<unknown>> {
  const startedMs = performance.now();
  const took = () => ({ ms: Math.round(performance.now() - startedMs) });
  try {
    const data = await dispatch(actions, event, base);
    base.log('call', { ok: true, ...took() });
    return { ok: true, data, nowMs: base.nowMs };
  } catch (error) {
    const refusal = refusalOf(error, base);
    base.log('call', { ok: false, code: refusal.code, details: refusal.details, ...took() });
    return { ok: false, error: refusal, nowMs: base.nowMs };
  }
}

async function dispatch(actions: Record<string, Action>, event: unknown, base: CallBase): Promise<unknown> {
  const call = v.safeParse(CallEvent, event);
  if (!call.success) throw badInput(call.issues);
  const action = Object.hasOwn(actions, call.output.action) ? actions[call.output.action] : undefined;
  if (!action)
    throw new Refusal('UNKNOWN_ACTION', '应用需要更新后才能使用这个功能', { action: call.output.action });
  const input = v.safeParse(action.input, call.output.input ?? {});
  if (!input.success) throw badInput(input.issues);
  return action.run(input.output, base);
}

function badInput(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Refusal {
  const shown = issues
    .slice(0, MAX_ISSUES)
    .map((issue) => ({ path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.type }));
  return new Refusal('BAD_INPUT', '提交的内容有误，请检查后再试', { issues: shown });
}

function refusalOf(error: unknown, { log, requestId }: CallBase): CallError {
  if (error instanceof Refusal) {
    return { code: error.code, message: error.message, ...(error.details && { details: error.details }) };
  }
  log('bug', { error: error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error) });
  return { code: 'INTERNAL', message: '出了点问题，请稍后再试', details: { requestId } };
}

function callBase(platform: Platform, event: unknown, context: FunctionContext): CallBase {
  const { action, requestId: given } = (event ?? {}) as { action?: unknown; requestId?: unknown };
  const nowMs = Date.now();
  const requestId = safeId(given) ?? context.request_id ?? hashId(String(nowMs), String(Math.random()));
  const log = platform.log({ requestId, fn: context.function_name, action: safeId(action) });
  return { requestId, nowMs, log, store: platform.store };
}

/** Logs take a client's word only where it cannot forge a line or flood one. */
const safeId = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined;
