import type { ServerResponse } from 'node:http';
import type { Cloud } from '../kernel';
import { notOffered } from '../errors';
import { sendJson, sendText } from '../http/reply';
import { readMultipart } from './multipart';
import { readFields, writeBytes, writeNumber } from './protobuf';

/** Open APIs that only send something: it is kept, and answered as sent. */
const SENDING = ['subscribeMessage.send', 'customerServiceMessage.send', 'uniformMessage.send'];

const NO_PERMISSION = -604101;

/** `wx.openApi`: a form with a protobuf inside. An error is JSON, an answer is protobuf under another content type. */
export function openApiCall(cloud: Cloud, contentType: string, body: Buffer, response: ServerResponse): void {
  const form = readMultipart(contentType, body);
  const text = (name: string) => form.get(name)?.toString('utf8') ?? '';
  const api = (text('apiName') || text('api_name')).replace(/^\/?(openapi|v2)?\/?/, '');
  const invocation = cloud.functions.byToken(text('wxCloudApiToken'));
  if (!SENDING.includes(api)) {
    const { code, message } = notOffered(`the open API ${api || '(none named)'}`);
    return sendJson(response, 200, { code, message });
  }
  const functionName = invocation?.functionName ?? '';
  const allowed = cloud.functions.specs.get(functionName)?.openapi ?? [];
  if (invocation && !allowed.includes(api)) return reply(response, { errorCode: NO_PERMISSION });
  const message = {
    functionName,
    requestId: invocation?.id ?? '',
    api,
    data: dataOf(form.get('requestData')),
  };
  cloud.messages.add({ atMs: cloud.clock.nowMs(), ...message });
  reply(response, { data: { errcode: 0, errmsg: 'ok' } });
}

/** CommApiData{2: openapiData{1: pairs{1: key, 2: value}}}; values are JSON where they can be read as such. */
function dataOf(bytes: Buffer | undefined): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  if (!bytes) return data;
  for (const openapiData of readFields(bytes)[2] ?? [])
    for (const pair of readFields(openapiData as Buffer)[1] ?? []) {
      const { 1: key, 2: value } = readFields(pair as Buffer);
      data[String(key?.[0] ?? '')] = jsonOrText(String(value?.[0] ?? ''));
    }
  return data;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** CommOpenApiResp{1: respData, 2: contentType, 3: errorCode, 4: httpCode}. */
function reply(
  response: ServerResponse,
  { data, errorCode = 0 }: { data?: unknown; errorCode?: number },
): void {
  const message = Buffer.concat([
    writeBytes(1, Buffer.from(JSON.stringify(data ?? {}))),
    writeBytes(2, Buffer.from('application/json')),
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
