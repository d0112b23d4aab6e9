import { requestFailed } from '../errors';
import { encode, ObjectId, type Doc } from './ejson';

/** MongoDB's limit of a document, as BSON. */
export const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document as it is stored. @throws DATABASE_REQUEST_FAILED if it is larger than 16 MB */
export function documentText(doc: Doc): string {
  const text = encode(doc);
  // A character of the text stands for three bytes at most, so that few documents have to be measured.
  if (text.length * 3 > LARGEST_DOCUMENT_BYTES) {
    const bytes = bsonBytes(doc);
    if (bytes > LARGEST_DOCUMENT_BYTES)
      throw requestFailed(
        `[FailedOperation] object to insert too large. size in bytes: ${bytes}, max size: ${LARGEST_DOCUMENT_BYTES}`,
      );
  }
  return text;
}

/** How many bytes an object or array takes as BSON: a length, its fields (type, name, value), an end. */
function bsonBytes(value: object): number {
  let bytes = 5;
  for (const [name, inner] of Object.entries(value))
    if (inner !== undefined) bytes += 2 + Buffer.byteLength(name) + valueBytes(inner);
  return bytes;
}

function valueBytes(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'string') return 5 + Buffer.byteLength(value);
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? 4 : 8;
  if (value instanceof Date) return 8;
  if (value instanceof ObjectId) return 12;
  if (value instanceof RegExp) return Buffer.byteLength(value.source) + value.flags.length + 2;
  return bsonBytes(value as object);
}
