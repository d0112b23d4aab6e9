/** A refusal by the cloud: its code and sentence, or `OFFLINE` when it does not answer at all. */
export class Failure extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {number} status
   * @param {string} [requestId]
   */
  constructor(code, message, status, requestId) {
    super(message);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<Response>} a good answer. @throws {Failure}
 */
export async function send(path, init) {
  /** @type {Response} */
  let reply;
  try {
    reply = await fetch(path, init);
  } catch {
    throw new Failure('OFFLINE', 'the local cloud does not answer', 0);
  }
  if (reply.ok) return reply;
  const { code = 'HTTP', message = reply.statusText, requestId } = await reply.json().catch(() => ({}));
  throw new Failure(code, message, reply.status, requestId);
}

/** @param {string} path @returns {Promise<any>} */
export const get = async (path) => (await send(path)).json();

/** @param {string} path @param {object} [body] @returns {Promise<any>} */
export const post = async (path, body = {}) =>
  (await send(path, { method: 'POST', body: JSON.stringify(body) })).json();

/** @param {string} path @returns {Promise<any>} */
export const remove = async (path) => (await send(path, { method: 'DELETE' })).json();
