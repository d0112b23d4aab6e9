/** An HTTP request as WeChat Cloud's HTTP access hands it to a function. */
export interface HttpEvent {
  path: string;
  httpMethod: string;
  headers: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}
export interface HttpAnswer {
  statusCode: number;
  headers?: Record<string, string>;
  body?: string;
}

export function isHttpEvent(event: unknown): event is HttpEvent {
  const { httpMethod, path } = (event ?? {}) as Partial<HttpEvent>;
  return typeof httpMethod === 'string' && typeof path === 'string';
}

/** The body's exact text, which a signature was made over. */
export function bodyText({ body, isBase64Encoded }: HttpEvent): string {
  return isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
}
