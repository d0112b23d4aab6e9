/** Canonical Extended JSON, the form in which the SDK sends and receives every value. */

export type Doc = Record<string, unknown>;

/** A MongoDB object id. Documents made by the SDK have string ids; this only carries ids that came from elsewhere. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex;
  }
}

/**
 * Parses Extended JSON, canonical or relaxed, into plain values.
 * @param nowMs what `$tcb_server_date` (serverDate) counts from
 */
export function decode(text: string, nowMs = 0): unknown {
  return revive(JSON.parse(text), nowMs);
}

/** Writes a value as canonical Extended JSON, numbers typed as the SDK types them. */
export function encode(value: unknown): string {
  return JSON.stringify(toExtended(value));
}

function revive(value: unknown, nowMs: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], nowMs);
    return value;
  }
  const object = value as Doc;
  let first = true;
  for (const key in object) {
    // A typed value is an object whose first (and only) key names the type.
    if (first && key.charCodeAt(0) === 36) {
      const typed = TYPED[key];
      if (typed) return typed(object[key], nowMs);
    }
    first = false;
    const inner = object[key];
    if (typeof inner === 'object' && inner !== null) object[key] = revive(inner, nowMs);
  }
  return object;
}

const TYPED: Record<string, (inner: unknown, nowMs: number) => unknown> = {
  $numberInt: Number,
  $numberDouble: Number,
  $numberLong: Number,
  $date: (inner) =>
    new Date(typeof inner === 'object' ? Number((inner as Doc)['$numberLong']) : (inner as string)),
  $oid: (inner) => new ObjectId(String(inner)),
  $regularExpression: (inner) => {
    const { pattern, options } = inner as { pattern: string; options?: string };
    return new RegExp(pattern, (options ?? '').replace(/[^imsu]/g, ''));
  },
  $tcb_server_date: (inner, nowMs) =>
    new Date(nowMs + Number((revive(inner, nowMs) as { offset?: number }).offset ?? 0)),
};

function toExtended(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return numberToExtended(value);
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(toExtended);
      return objectToExtended(value);
    default:
      return value;
  }
}

function numberToExtended(value: number): unknown {
  if (Number.isInteger(value)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return { $numberInt: String(value) };
    if (Math.abs(value) < 2 ** 63) return { $numberLong: BigInt(value).toString() };
  }
  return { $numberDouble: String(value) };
}

function objectToExtended(value: object): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof ObjectId) return { $oid: value.hex };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  const extended: Doc = {};
  for (const key in value) {
    const inner = (value as Doc)[key];
    if (inner !== undefined) extended[key] = toExtended(inner);
  }
  return extended;
}

/**
 * A deep copy for changing, without fields that are undefined, which JSON does not know. Values that are never changed in place (dates,
 * ids, patterns) are shared.
 */
export function clone<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clone) as T;
  if (value instanceof Date || value instanceof ObjectId || value instanceof RegExp) return value;
  const copy: Doc = {};
  for (const key in value) {
    const inner = (value as Doc)[key];
    if (inner !== undefined) copy[key] = clone(inner);
  }
  return copy as T;
}
