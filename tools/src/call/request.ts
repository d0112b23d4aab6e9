import { FriendlyError } from '../lib/friendly-error';

/**
 * GET, or POST when there is a body, with JSON both ways.
 * @throws FriendlyError when nothing answers there; an answer with an error status is given as it is
 */
export async function request<T>(
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const init: RequestInit = { headers };
  if (body !== undefined) {
    init.method = 'POST';
    init.body = JSON.stringify(body);
    init.headers = { ...headers, 'content-type': 'application/json' };
  }
  const response = await fetch(url, init).catch(() => {
    throw new FriendlyError(
      `No local cloud answers at ${new URL(url).origin}: run npm start first, or give its --port.`,
    );
  });
  return (await response.json()) as T;
}
