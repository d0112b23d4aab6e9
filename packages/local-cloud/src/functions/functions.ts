import type { FunctionSpec } from '../config';
import { CloudError } from '../errors';
import type { History } from '../history/history';
import type { Identity } from '../identity';
import type { Metrics } from '../metrics';
import { FunctionFailure, functionMissing, requestTooLarge, tooDeep } from './failures';
import type { CallMessage, Surroundings } from './instance';
import { Invocation, type Origin } from './invocation';
import { Pool, type PoolOptions } from './pool';

const LARGEST_REQUEST_BYTES = 100 * 1024;
const DEEPEST_NESTING = 8;

export interface CallResult {
  invocation: Invocation;
  /** JSON text. */
  result: string;
}

/** All functions of the cloud, and the calls that are running. */
export class Functions {
  private readonly pools = new Map<string, Pool>();
  /** Pools of functions that are gone, until their last call has ended. */
  private leaving: Pool[] = [];
  private readonly running = new Map<string, Invocation>();

  constructor(
    readonly specs: Map<string, FunctionSpec>,
    readonly envId: string,
    private readonly around: Surroundings,
    private readonly metrics: Metrics,
    private readonly history: History,
    private readonly poolOptions: PoolOptions,
    /** Whether a delivery happens twice this time. */
    private readonly repeats: () => boolean,
  ) {
    for (const [name, spec] of specs) this.pools.set(name, new Pool(spec, around, poolOptions));
  }

  /** The running call that a WX_API_TOKEN belongs to. */
  byToken(token: unknown): Invocation | undefined {
    return this.running.get(token as string);
  }

  /** As `call`, for what arrives at least once: a timer's event, an HTTP request. @returns what the first of them came to */
  async deliver(name: string, event: Record<string, unknown>, origin: Origin): Promise<CallResult> {
    if (!this.repeats()) return this.call(name, event, origin);
    const twice = [1, 2].map(() => this.call(name, event, origin));
    await Promise.allSettled(twice);
    return twice[0]!;
  }

  /**
   * Calls a function. The event gets `userInfo` when the caller has an identity.
   * @throws FunctionFailure, with the invocation's id as `requestId` where there was one
   */
  async call(name: string, event: Record<string, unknown>, origin: Origin): Promise<CallResult> {
    const pool = this.pools.get(name);
    if (!pool) throw functionMissing(name);
    const requestBytes = Buffer.byteLength(JSON.stringify(event));
    if (requestBytes > LARGEST_REQUEST_BYTES) throw requestTooLarge();
    const action = typeof event['action'] === 'string' ? event['action'] : '';
    const invocation = new Invocation(name, action, origin, this.history.nowMs());
    invocation.requestBytes = requestBytes;
    if (invocation.depth > DEEPEST_NESTING) throw tooDeep();
    const startedAtMs = performance.now();
    this.running.set(invocation.token, invocation);
    let failure: unknown;
    try {
      const result = await this.nested(origin.parent, () =>
        pool.run(invocation, (spec) => this.message(spec, event, invocation)),
      );
      return { invocation, result };
    } catch (error) {
      failure = error;
      this.report(invocation, error);
      throw Object.assign(error as object, { requestId: invocation.id, cold: invocation.cold });
    } finally {
      const ms = performance.now() - startedAtMs;
      this.running.delete(invocation.token);
      this.metrics.called(invocation, ms, failure === undefined);
      this.history.called(invocation, ms, failure);
    }
  }

  private report({ id, functionName }: Invocation, error: unknown): void {
    const text = error instanceof FunctionFailure ? error.text : String((error as Error)?.stack ?? error);
    this.around.onLog({ functionName, requestId: id, level: 'error', text });
  }

  /** While a call waits for another one, its place in its pool is free. */
  private async nested<T>(parent: Invocation | undefined, work: () => Promise<T>): Promise<T> {
    if (!parent) return work();
    parent.nestedCalls++;
    this.pools.get(parent.functionName)?.serve();
    try {
      return await work();
    } finally {
      parent.nestedCalls--;
    }
  }

  private message(spec: FunctionSpec, event: Record<string, unknown>, invocation: Invocation): CallMessage {
    const { identity } = invocation.origin;
    const userInfo = identity && { appId: identity.appId, openId: identity.openId };
    const environment = callEnvironment(invocation);
    return {
      id: invocation.id,
      event: JSON.stringify(userInfo ? { ...event, userInfo } : event),
      environment,
      context: {
        request_id: invocation.id,
        function_name: spec.name,
        function_version: '$LATEST',
        namespace: this.envId,
        memory_limit_in_mb: spec.memoryMb,
        time_limit_in_ms: spec.timeoutMs,
        environment: JSON.stringify(environment),
        environ: Object.entries(environment)
          .map(([key, value]) => `${key}=${value}`)
          .join(';'),
      },
    };
  }

  /** @throws 404 if there is no such function */
  async prewarm(name: string, count: number): Promise<void> {
    const pool = this.pools.get(name);
    if (!pool) throw new CloudError('FUNCTION_NOT_FOUND', `no function ${name}`, 404);
    await pool.prewarm(count);
  }

  /** Files of a function are changing; `renew` follows. */
  noteChange(name: string): void {
    this.pools.get(name)?.noteChange();
  }

  /** Takes over what the folder of functions says now. `changed`: functions whose code or settings are others. */
  renew(specs: Map<string, FunctionSpec>, changed: Set<string>): void {
    for (const [name, pool] of this.pools) {
      if (specs.has(name)) continue;
      this.pools.delete(name);
      this.specs.delete(name);
      pool.remove();
      this.leaving = [...this.leaving.filter((one) => !one.empty), pool];
    }
    for (const [name, spec] of specs) {
      const pool = this.pools.get(name);
      this.specs.set(name, spec);
      if (!pool) this.pools.set(name, new Pool(spec, this.around, this.poolOptions));
      else if (changed.has(name)) pool.renew(spec);
    }
  }

  /** Loads a function's code once. @returns what is wrong with it */
  async tryLoading(name: string): Promise<string | undefined> {
    return this.pools.get(name)?.tryLoading();
  }

  counts(): Record<string, Pool['counts']> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.counts]));
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values(), ...this.leaving].map((pool) => pool.close()));
  }
}

/** The environment values of one call (wx context, origin, token). */
function callEnvironment({ origin, token }: Invocation): Record<string, string> {
  const wx: Record<string, string> = {};
  const { identity } = origin;
  if (identity) {
    Object.assign(wx, { WX_OPENID: identity.openId, WX_APPID: identity.appId });
    if (identity.unionId) wx['WX_UNIONID'] = identity.unionId;
    wx['WX_CLIENTIP'] = identity.clientIp ?? '127.0.0.1';
    if (identity.from) Object.assign(wx, sharedEnvironment(identity.from));
  }
  wx['WX_API_TOKEN'] = token;
  const environment: Record<string, string> = { ...wx, WX_CONTEXT_KEYS: Object.keys(wx).join(',') };
  if (origin.source) environment['TCB_SOURCE'] = origin.source;
  if (origin.trigger)
    Object.assign(environment, { TRIGGER_SRC: origin.trigger, WX_TRIGGER_API_TOKEN_V0: token });
  return environment;
}

/** Who calls from another mini-program that shares this environment. */
function sharedEnvironment(from: NonNullable<Identity['from']>): Record<string, string> {
  const values: Record<string, string> = { FROM_OPENID: from.openId, FROM_APPID: from.appId };
  if (from.unionId) values['FROM_UNIONID'] = from.unionId;
  return values;
}
