// @ts-nocheck: plain JavaScript, so that an instance starts without a compiler.
'use strict';

/** V8 copies compiled code that does not begin at such a place. */
const ALIGNED = 8;
/** Such a text needs one byte a character, which V8 takes over fastest. */
const ONE_BYTE = /^[\0-\xff]*$/;

/**
 * Texts and compiled scripts in one piece of memory that threads share.
 * @param files `{text, script}` by file name
 * @returns `{bytes, isOneByte, textEnd, …}` by file name: places within `bytes`
 */
module.exports.pack = function pack(files) {
  const parts = [];
  let end = 0;
  const put = (part) => {
    const start = Math.ceil(end / ALIGNED) * ALIGNED;
    parts.push({ start, part });
    end = start + part.length;
    return start;
  };
  const places = [...files].map(([filename, { text, script }]) => {
    const isOneByte = ONE_BYTE.test(text);
    const textStart = put(Buffer.from(text, isOneByte ? 'latin1' : 'utf16le'));
    const textEnd = end;
    const codeStart = put(script.createCachedData());
    return [filename, { isOneByte, textStart, textEnd, codeStart, codeEnd: end }];
  });
  const bytes = new SharedArrayBuffer(end);
  const all = new Uint8Array(bytes);
  for (const { start, part } of parts) all.set(part, start);
  return new Map(places.map(([filename, place]) => [filename, { bytes, ...place }]));
};

module.exports.textOf = ({ bytes, isOneByte, textStart, textEnd }) =>
  Buffer.from(bytes, textStart, textEnd - textStart).toString(isOneByte ? 'latin1' : 'utf16le');

module.exports.codeOf = ({ bytes, codeStart, codeEnd }) => Buffer.from(bytes, codeStart, codeEnd - codeStart);
