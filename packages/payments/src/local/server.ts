import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuthorizer } from './authorize';
import { BillFile } from './bills';
import type { LocalPayContext } from './context';
import { openStore } from './database';
import { startDelivery } from './delivery';
import { answerDoor, corsHeaders, mayEnter } from './door';
import { createFaults } from './faults';
import type { MerchantSetup } from './keys';
import { answerMerchant } from './merchant-api';
import { platformOf, signedHeaders } from './platform';
import { Refusal } from './refusal';

const LARGEST_BODY_BYTES = 64 * 1024;

export interface LocalPayOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Where orders, refunds, notices and the platform key are kept; absent: in memory. */
  dataDir?: string;
  clock?: { nowMs(): number };
  merchants: MerchantSetup[];
  /** Origins of pages that may show the pay sheet. */
  allowOrigins?: string[];
  /** No lines on standard error. */
  quiet?: boolean;
}

export interface LocalPay {
  url: string;
  port: number;
  publicKeyId: string;
  publicKeyPem: string;
  /** WeChat Pay's half of a function's environment: WXPAY_API_BASE, WXPAY_PUBLIC_KEY_ID, WXPAY_PUBLIC_KEY. */
  env: Record<'WXPAY_API_BASE' | 'WXPAY_PUBLIC_KEY_ID' | 'WXPAY_PUBLIC_KEY', string>;
  /** Sends the notices and settles the refunds that are due by the clock now; to be called after moving the clock. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  if (size > LARGEST_BODY_BYTES) throw new Refusal('PARAM_ERROR', '请求体过大');
  return Buffer.concat(chunks);
}

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

function refused(error: unknown, log: (error: unknown) => void): { status: number; body: string } {
  if (!(error instanceof Refusal)) log(error);
  const refusal = error instanceof Refusal ? error : new Refusal('SYSTEM_ERROR', '系统异常，请稍后重试');
  return { status: refusal.status, body: JSON.stringify(refusal) };
}

type Authorizer = ReturnType<typeof createAuthorizer>;

/** A v3 call. As documented, the answer is signed once the request's own signature has been accepted. */
function merchantAnswer(
  context: LocalPayContext,
  authorizer: Authorizer,
  request: IncomingMessage,
  body: Buffer,
  log: (error: unknown) => void,
): Answer {
  const { method = '', url: pathAndQuery = '', headers } = request;
  const common = {
    'Request-ID': randomUUID().toUpperCase(),
    'Content-Type': 'application/json; charset=utf-8',
  };
  let merchant;
  try {
    merchant = authorizer.authorize({ method, pathAndQuery, headers, body }, context.nowMs());
  } catch (error) {
    return { ...refused(error, log), headers: common };
  }
  let answer: { status: number; body: string };
  try {
    const value = answerMerchant(context, merchant, {
      method,
      url: new URL(pathAndQuery, 'http://127.0.0.1'),
      body,
    });
    if (value instanceof BillFile)
      return { status: 200, body: value.text, headers: { ...common, 'Content-Type': 'text/plain' } };
    answer = value ? { status: 200, body: JSON.stringify(value) } : { status: 204, body: '' };
  } catch (error) {
    answer = refused(error, log);
  }
  return {
    ...answer,
    headers: { ...common, ...signedHeaders(context.platform, answer.body, context.nowMs()) },
  };
}

async function doorAnswer(
  context: LocalPayContext,
  request: IncomingMessage,
  body: Buffer,
  log: (error: unknown) => void,
): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    ...corsHeaders(request.headers.origin),
  };
  if (request.method === 'OPTIONS') return { status: 204, body: '', headers };
  try {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    return {
      status: 200,
      body: JSON.stringify(await answerDoor(context, request.method ?? '', url, body)),
      headers,
    };
  } catch (error) {
    return { ...refused(error, log), headers };
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(
              `Port ${port} for the local WeChat Pay is taken: stop what uses it, or choose another.`,
              { cause },
            )
          : cause,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const noop = (): void => undefined;

/**
 * Starts a WeChat Pay on loopback that speaks v3 for JSAPI payments: what it acknowledged survives `kill -9`.
 * For development and tests only. Throws an Error with one line that says what to do when the port is taken or
 * the data folder cannot be used. README.md tells what is faithful and what is not.
 */
export async function startLocalPay(options: LocalPayOptions): Promise<LocalPay> {
  const log = options.quiet ? noop : (error: unknown) => console.error('local WeChat Pay:', error);
  const store = openStore(options.dataDir);
  const authorizer = createAuthorizer(options.merchants);
  let port = 0;
  const context: LocalPayContext = {
    db: store.db,
    flush: () => store.flush(),
    platform: platformOf(store.db),
    merchants: authorizer.merchants,
    nowMs: () => options.clock?.nowMs() ?? Date.now(),
    faults: createFaults(),
    accepted: new EventEmitter().setMaxListeners(0),
    bills: new Map(),
    origin: () => `http://127.0.0.1:${port}`,
  };
  const delivery = startDelivery(context, log);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const isV3 = request.url?.startsWith('/v3/') ?? false;
    if (!isV3 && !mayEnter(request.headers, port, options.allowOrigins ?? [])) {
      return { status: 403, body: '', headers: {} };
    }
    const body = await readBody(request);
    const made = isV3
      ? merchantAnswer(context, authorizer, request, body, log)
      : await doorAnswer(context, request, body, log);
    // Nobody hears of what a power failure could still undo.
    await context.flush();
    return made;
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch((error: unknown): Answer => ({
        ...refused(error, log),
        headers: { 'Content-Type': 'application/json' },
      }))
      .then(({ status, body, headers }) => {
        response.writeHead(status, headers).end(body);
        if (request.method === 'POST') delivery.nudge();
      })
      .catch(log);
  });
  try {
    port = await listen(server, options.port ?? 0);
  } catch (error) {
    await delivery.stop();
    store.close();
    throw error;
  }
  const { publicKeyId, publicKeyPem } = context.platform;
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, port, publicKeyId, publicKeyPem },
    env: {
      WXPAY_API_BASE: url,
      WXPAY_PUBLIC_KEY_ID: publicKeyId,
      WXPAY_PUBLIC_KEY: Buffer.from(publicKeyPem).toString('base64'),
    },
    deliverDue: () => delivery.deliverDue(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await delivery.stop();
      store.close();
    },
  };
}
