import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../../kernel';

/** What a door under `/local/` is asked with, beside the JSON body. */
export interface Asked {
  query: URLSearchParams;
  request: IncomingMessage;
  response: ServerResponse;
}

export type Body = Record<string, unknown>;

/** A door that wrote its answer itself (a stream, a file) returns this instead of a value. */
export const ANSWERED = Symbol('answered');

/** `<METHOD> /local/<path>` and what answers it: the value is sent as JSON. The body is that of a POST, else `{}`. */
export type Routes = Record<string, (cloud: Cloud, body: Body, asked: Asked) => unknown>;
