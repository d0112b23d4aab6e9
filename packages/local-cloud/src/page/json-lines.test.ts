import { jsonLines } from './static/tabs/data/json-lines.js';

/** The bytes of a text, a few at a time, so that lines and letters are cut. */
function streamOf(text: string, most: number): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, (at += most))));
    },
  });
}

async function piecesOf(text: string, most: number, bytesAtOnce = 3): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of jsonLines(streamOf(text, bytesAtOnce), most)) pieces.push(piece);
  return pieces;
}

test('lines come in pieces, wherever the bytes are cut; empty ones and the last line break do not matter', async () => {
  const text = '{"n":"一"}\r\n\n{"n":"二"}\n{"n":"三"}\n';
  for (const bytes of [1, 2, 3, 100])
    expect(await piecesOf(text, 2, bytes)).toEqual([[{ n: '一' }, { n: '二' }], [{ n: '三' }]]);
  expect(await piecesOf('', 2)).toEqual([]);
  expect(await piecesOf('{"last":1}', 2)).toEqual([[{ last: 1 }]]);
});

test.each(['nonsense', '[1]', 'null', '5'])(
  '%s is no document: those before are given, the line is named',
  async (bad) => {
    const pieces: unknown[] = [];
    const reading = (async () => {
      for await (const piece of jsonLines(streamOf(`{"a":1}\n\n${bad}\n{"b":2}\n`, 4), 10))
        pieces.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ line: 3 });
    expect(pieces).toEqual([[{ a: 1 }]]);
  },
);
