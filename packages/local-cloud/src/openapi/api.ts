import type { Invocation } from '../functions/invocation';
import type { Cloud } from '../kernel';

/** One call of an open API, as the function's SDK sent it; names are in snake_case. */
export interface OpenApiCall {
  cloud: Cloud;
  data: Record<string, unknown>;
  /** The call of a function that asks, where the SDK runs inside one. */
  invocation: Invocation | undefined;
}

/** A file among the parameters, such as the picture for a content check. */
export interface Media {
  fileName: string;
  bytes: Buffer;
}

/** What an API answers: an object, or a picture; of a code also what it carries. */
export type OpenApiAnswer = Record<string, unknown> | { contentType: string; bytes: Buffer; carries: string };

export type OpenApi = (call: OpenApiCall) => OpenApiAnswer;

/** A refusal as WeChat answers it: the SDK throws its `errcode` as `errCode`. */
export class OpenApiError extends Error {
  constructor(
    readonly errcode: number,
    errmsg: string,
  ) {
    super(errmsg);
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export function isMedia(value: unknown): value is Media {
  return Buffer.isBuffer((value as Media | null | undefined)?.bytes);
}

/** The identifier of the mini-program that asks. */
export const appIdOf = ({ invocation }: OpenApiCall) => invocation?.origin.identity?.appId ?? 'local';
