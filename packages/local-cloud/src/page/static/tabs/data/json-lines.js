/**
 * Documents of a stream of JSON lines, in pieces of `most`; empty lines are passed over.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} most
 * @returns {AsyncGenerator<object[]>}
 * @throws an Error with `line` (from 1) for a line that is not a JSON object; the documents before it have been given
 */
export async function* jsonLines(stream, most) {
  /** @type {object[]} */
  let docs = [];
  let line = 0;
  for await (const text of linesOf(stream)) {
    line++;
    if (text.trim() === '') continue;
    const doc = parsed(text);
    if (doc instanceof Error) {
      if (docs.length > 0) yield docs;
      throw Object.assign(doc, { line });
    }
    docs.push(doc);
    if (docs.length < most) continue;
    yield docs;
    docs = [];
  }
  if (docs.length > 0) yield docs;
}

/** @param {string} text @returns {object | Error} */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    const isDocument = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isDocument ? value : new Error('not a JSON object');
  } catch (error) {
    return /** @type {Error} */ (error);
  }
}

/** @param {ReadableStream<Uint8Array>} stream @returns {AsyncGenerator<string>} */
async function* linesOf(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) break;
  }
  yield rest;
}
