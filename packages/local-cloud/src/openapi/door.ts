import type { ServerResponse } from 'node:http';
import type { Cloud } from '../kernel';
import { invalidParam, notOffered } from '../errors';
import { sendJson, sendText } from '../http/reply';
import { payCall } from '../pay/door';
import { isMedia, OpenApiError, type OpenApiAnswer, type OpenApiCall } from './api';
import { OPEN_APIS } from './apis/table';
import { readMultipart } from '../http/multipart';
import { readFields, writeBytes, writeNumber } from './protobuf';

const NO_PERMISSION = -604101;

/** `wx.openApi` and `wx.wxPayApi`: a form with a protobuf, or JSON for pay, inside. An error of the cloud is JSON. */
export function formCall(cloud: Cloud, contentType: string, body: Buffer, response: ServerResponse): void {
  const form = readMultipart(contentType, body);
  const text = (name: string) => form.get(name)?.toString('utf8') ?? '';
  const asked = text('apiName') || text('api_name');
  const invocation = cloud.functions.byToken(text('wxCloudApiToken'));
  const content = form.get('requestData') ?? Buffer.alloc(0);
  if (text('action') === 'wx.wxPayApi') return payCall(cloud, { api: asked, content, invocation }, response);
  const api = asked.replace(/^\/?(openapi|v2)?\/?/, '');
  const run = Object.hasOwn(OPEN_APIS, api) ? OPEN_APIS[api] : undefined;
  if (!run) {
    const { code, message } = notOffered(`the open API ${api.slice(0, 100) || '(none named)'}`);
    return sendJson(response, 200, { code, message });
  }
  const allowed = cloud.functions.specs.get(invocation?.functionName ?? '')?.openapi ?? [];
  if (invocation && !allowed.includes(api)) return reply(response, {}, NO_PERMISSION);
  const call = { cloud, data: readable(content), invocation };
  try {
    const answer = run(call);
    remember(api, call, answer);
    reply(response, 'bytes' in answer ? answer : { errcode: 0, errmsg: 'ok', ...answer });
  } catch (error) {
    if (!(error instanceof OpenApiError)) throw error;
    reply(response, { errcode: error.errcode, errmsg: error.message });
  }
}

/** Keeps what would have been sent; of a file its size only. */
function remember(api: string, { cloud, data, invocation }: OpenApiCall, answer: OpenApiAnswer): void {
  const shown = Object.entries(data).map(([name, value]) => [
    name,
    isMedia(value) ? { fileName: value.fileName, bytes: value.bytes.length } : value,
  ]);
  cloud.messages.add({
    atMs: cloud.clock.nowMs(),
    functionName: invocation?.functionName ?? '',
    requestId: invocation?.id ?? '',
    api,
    data: Object.fromEntries(shown),
    ...(typeof answer['carries'] === 'string' ? { code: answer['carries'] } : {}),
  });
}

/** @throws INVALID_PARAM */
function readable(content: Buffer): Record<string, unknown> {
  try {
    return dataOf(content);
  } catch (error) {
    throw invalidParam(`the request data cannot be read: ${(error as Error).message}`);
  }
}

/**
 * CommApiData{2: openapiData{1: pairs{1: key, 2: value, 4: filename}}}; values are JSON where they can be read as such.
 * A file is known by its name: the SDK does not send its content type, though the message has a field for it.
 */
function dataOf(bytes: Buffer): Record<string, unknown> {
  const pairs: [string, unknown][] = [];
  for (const openapiData of readFields(bytes)[2] ?? [])
    for (const pair of readFields(openapiData as Buffer)[1] ?? []) {
      const { 1: key, 2: value, 4: fileName } = readFields(pair as Buffer);
      const content = (value?.[0] ?? Buffer.alloc(0)) as Buffer;
      const media = { fileName: String(fileName?.[0]), bytes: content };
      pairs.push([String(key?.[0] ?? ''), fileName ? media : jsonOrText(String(content))]);
    }
  return Object.fromEntries(pairs);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** CommOpenApiResp{1: respData, 2: contentType, 3: errorCode, 4: httpCode}. */
function reply(response: ServerResponse, answer: OpenApiAnswer, errorCode = 0): void {
  const { contentType, bytes } = Buffer.isBuffer(answer['bytes'])
    ? (answer as { contentType: string; bytes: Buffer })
    : { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(answer)) };
  const message = Buffer.concat([
    writeBytes(1, bytes),
    writeBytes(2, Buffer.from(contentType)),
    // A negative int32 is a ten-byte varint.
    errorCode < 0 ? negative(3, errorCode) : writeNumber(3, errorCode),
    writeNumber(4, 200),
  ]);
  sendText(response, 200, 'application/octet-stream', message);
}

function negative(number: number, value: number): Buffer {
  const bytes = [number * 8];
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
    if (rest < 128n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) + 128);
  }
}
