import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Collection } from '../../../db/collection';
import type { Cloud } from '../../../kernel';
import { ANSWERED, type Asked, type Body } from '../routes';

const LARGEST_PIECE_CHARS = 256 * 1024;

/** Query `collection`: every document as one line of canonical Extended JSON, streamed; changes meanwhile may or may not be in it. */
export async function exportCollection(
  { db }: Cloud,
  _body: Body,
  { query, response }: Asked,
): Promise<typeof ANSWERED> {
  const collection = db.collection(query.get('collection'));
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${collection.name}.jsonl"`,
    'cache-control': 'no-store',
  });
  // Whoever stops downloading, or a restore in between, cuts it short: the missing end is seen by the reader.
  await pipeline(Readable.from(pieces(collection)), response).catch(() => response.destroy());
  return ANSWERED;
}

function* pieces(collection: Collection): Generator<string> {
  let piece = '';
  for (const { text } of collection.all()) {
    piece += `${text}\n`;
    if (piece.length < LARGEST_PIECE_CHARS) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}
