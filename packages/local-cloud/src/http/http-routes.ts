import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionSpec } from '../config';
import type { Cloud } from '../kernel';
import { CloudError } from '../errors';
import { readBody } from './body';
import { sendText } from './reply';

const LARGEST_BODY_BYTES = 100 * 1024;

/** What a function may answer to an HTTP call; anything else is sent as JSON. */
interface HttpAnswer {
  statusCode: number;
  headers?: Record<string, string>;
  body?: unknown;
  isBase64Encoded?: boolean;
}

/** `ANY /http/<path>`: a function bound to that path in cloud.json is called with the documented event, without an identity. */
export async function httpRoute(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.slice('/http'.length);
  const spec = boundTo(cloud, path);
  if (!spec) throw new CloudError('NOT_FOUND', `no function is bound to ${path}`, 404);
  const body = await readBody(request, LARGEST_BODY_BYTES);
  const text = body.toString('utf8');
  const isBase64Encoded = !Buffer.from(text).equals(body);
  const event = {
    path,
    httpMethod: request.method,
    // As WeChat Cloud's way in tells it; what a client says of itself does not count.
    headers: { ...request.headers, 'x-real-ip': request.socket.remoteAddress ?? '' },
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: isBase64Encoded ? body.toString('base64') : text,
    isBase64Encoded,
    requestContext: { envId: cloud.functions.envId },
  };
  const { invocation, result } = await cloud.functions.deliver(spec.name, event, { source: '' });
  response.setHeader('x-local-request-id', invocation.id);
  response.setHeader('x-local-cold', String(invocation.cold));
  const value: unknown = JSON.parse(result);
  if (!isHttpAnswer(value)) return sendText(response, 200, 'application/json; charset=utf-8', result);
  const { statusCode, headers = {}, body: answer = '' } = value;
  const content = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const bytes = value.isBase64Encoded ? Buffer.from(content, 'base64') : content;
  try {
    sendText(
      response,
      statusCode,
      contentType ?? 'application/json; charset=utf-8',
      bytes,
      lowerCase(headers),
    );
  } catch (error) {
    const { message } = error as Error;
    throw new CloudError('FUNCTION_ANSWER', `${spec.name} answers what HTTP does not allow: ${message}`, 502);
  }
}

/** The function whose route covers the path; of several the longest, that is the nearest. */
function boundTo(cloud: Cloud, path: string): FunctionSpec | undefined {
  let nearest: { spec: FunctionSpec; length: number } | undefined;
  for (const spec of cloud.functions.specs.values())
    for (const route of spec.http)
      if ((path === route || path.startsWith(`${route}/`)) && route.length > (nearest?.length ?? -1))
        nearest = { spec, length: route.length };
  return nearest?.spec;
}

function isHttpAnswer(value: unknown): value is HttpAnswer {
  const status = (value as HttpAnswer | null)?.statusCode;
  return Number.isInteger(status) && status! >= 200 && status! <= 599;
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(
    entries.filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding'),
  );
}
