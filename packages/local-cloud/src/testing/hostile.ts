/** Input that nobody well-meaning sends, from seeded dice: the same seed gives the same input. */

export interface Dice {
  /** A whole number from 0 to `below - 1`. */
  under(below: number): number;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 */
export function dice(seed: number): Dice {
  let state = seed;
  const under = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  return { under, pick: (list) => list[under(list.length)]! };
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** JSON texts of values that code forgets to expect. */
const ATOMS = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e308',
    '-1e-320',
    '9007199254740993',
    '""',
    '"a"',
    '[]',
    '{}',
    '"\\ud800"',
  ],
  ...[
    '"\\u0000"',
    '"../../etc/passwd"',
    '"..\\\\..\\\\x"',
    '"%2e%2e%2f"',
    '"__proto__"',
    '"constructor"',
    '"$where"',
  ],
  ...[
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"toString":1,"valueOf":2}',
  ],
  ...[
    '{"$numberInt":"x"}',
    '{"$date":{}}',
    '{"$date":{"$numberLong":"1e99"}}',
    '{"$regularExpression":{"pattern":"(("}}',
  ],
  ...[
    '{"$regularExpression":1}',
    '{"$oid":[]}',
    '{"$tcb_server_date":{"offset":"x"}}',
    '{"$tcb_server_date":null}',
  ],
  ...[
    '{"$gt":{"$gt":{}}}',
    '{"$in":1}',
    '{"$elemMatch":[]}',
    '{"$set":{"a":1,"a.b":2}}',
    '{"$inc":{"a":"x"}}',
  ],
  ...[
    '{"$set":{"__proto__.polluted":1}}',
    '{"$push":{"a":{"$each":1}}}',
    '{"$rename":{"a":1}}',
    '{"$set":null}',
  ],
  ...[
    '{"type":"Point","coordinates":[1e99,"x"]}',
    '[[[[[[]]]]]]',
    '{"":{"":{"":1}}}',
    '{"a.b.c..d":1}',
    '{"$":1}',
  ],
  nested(200, '[', ']'),
  nested(20_000, '{"a":', '}').replace('{"a":}', '{"a":1}'),
  `"${'x'.repeat(70_000)}"`,
];

const NAMES = [
  ...[
    'action',
    'collectionName',
    'query',
    'data',
    'queryType',
    'order',
    'offset',
    'limit',
    'projection',
    'multi',
  ],
  ...[
    'merge',
    'upsert',
    'stages',
    'transactionId',
    'function_name',
    'request_data',
    'path',
    'file_list',
    'id',
    'docs',
  ],
  ...[
    'fileid_list',
    'wxCloudApiToken',
    'collection',
    'appId',
    'openId',
    'nowMs',
    'advanceMs',
    'seed',
    'errorRate',
  ],
  ...[
    'functionName',
    'outTradeNo',
    'subMchId',
    '__proto__',
    'constructor',
    'filter',
    'doc',
    'text',
    'skip',
    'sort',
  ],
];

const COLLECTIONS = ['"things"', '"things"', '"none"', '"__proto__"', '"a b"'];

/** The text of a JSON value; often a text that holds JSON again, as the SDK sends. */
export function jsonText(random: Dice): string {
  const text = random.pick(ATOMS);
  return random.under(2) === 0 ? text : JSON.stringify(text);
}

/** The text of a JSON object with names that the doors know. */
export function bodyText(random: Dice, fixed: Record<string, string> = {}): string {
  const entries = new Map(Object.entries(fixed));
  for (let n = random.under(7); n > 0; n--) {
    const name = random.pick(NAMES);
    if (!entries.has(name))
      entries.set(name, name.startsWith('collection') ? random.pick(COLLECTIONS) : jsonText(random));
  }
  return `{${[...entries].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** Bytes that are nearly the text, or nothing like it. */
export function broken(text: string, random: Dice): Buffer {
  const bytes = Buffer.from(text);
  const kind = random.under(5);
  if (kind === 0) return bytes.subarray(0, random.under(bytes.length + 1));
  if (kind === 1) return Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0x00])]);
  if (kind === 2 && bytes.length > 0) bytes[random.under(bytes.length)] = random.under(256);
  if (kind === 3) return Buffer.from(Array.from({ length: random.under(200) }, () => random.under(256)));
  return bytes;
}

const PIECES = [
  ...['a', 'run', '%', '%zz', '%00', '%2e%2e', '..', '\\', '%5c', '%e6%9c', '%ff', '//', ' ', '?', '#', '朝'],
  ...[
    'local',
    'call',
    'http',
    'cos',
    'admin',
    'files',
    '__proto__',
    'constructor',
    'x'.repeat(3000),
    ';',
    '@',
    ':80',
  ],
];

/** A path that a client would never make, as it stands in the request line. */
export function pathText(random: Dice): string {
  const start = random.pick([
    '/',
    '/call/',
    '/local/',
    '/local/files/',
    '/http/',
    '/cos/',
    '/admin',
    '//',
    '',
    '*',
  ]);
  const pieces = Array.from({ length: random.under(5) }, () => random.pick(PIECES));
  // The request line itself is bytes without blanks.
  return encodeOutside(start + pieces.join(random.pick(['/', '', '%2f'])));
}

const encodeOutside = (text: string) => text.replace(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one));
