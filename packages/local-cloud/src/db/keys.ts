import { ObjectId, type Doc } from './ejson';
import { EMPTY_ARRAY } from './paths';

/**
 * Index keys: strings of bytes (one char per byte) whose byte order is the order of the values, type by type as MongoDB
 * orders them. A component never is the beginning of another, so components simply follow each other.
 */

export type Direction = 1 | -1;

/** The first byte of a component; below and above a type's bytes lies every other type. */
export const TYPE = {
  emptyArray: 3,
  null: 5,
  number: 16,
  string: 20,
  object: 24,
  array: 28,
  id: 36,
  boolean: 40,
  date: 44,
  regexp: 56,
};

/** Greater than any byte a component can begin with, in either direction. */
export const AFTER_ALL = '\xff';

export function typeOf(value: unknown): number {
  if (value === null || value === undefined) return TYPE.null;
  if (typeof value === 'number') return TYPE.number;
  if (typeof value === 'string') return TYPE.string;
  if (typeof value === 'boolean') return TYPE.boolean;
  if (Array.isArray(value)) return TYPE.array;
  if (value === EMPTY_ARRAY) return TYPE.emptyArray;
  if (value instanceof Date) return TYPE.date;
  if (value instanceof ObjectId) return TYPE.id;
  return value instanceof RegExp ? TYPE.regexp : TYPE.object;
}

/** One value of a key, ascending or descending. */
export function component(value: unknown, direction: Direction): string {
  const type = typeOf(value);
  const ascending = String.fromCharCode(type) + payload(type, value);
  return direction === 1 ? ascending : invert(ascending);
}

export function invert(bytes: string): string {
  let inverted = '';
  for (let i = 0; i < bytes.length; i++) inverted += String.fromCharCode(255 - bytes.charCodeAt(i));
  return inverted;
}

function payload(type: number, value: unknown): string {
  switch (type) {
    case TYPE.emptyArray:
    case TYPE.null:
      return '';
    case TYPE.number:
      return numberBytes(value as number);
    case TYPE.string:
      return stringBytes(value as string);
    case TYPE.boolean:
      return value ? '\x01' : '\x00';
    case TYPE.date:
      return numberBytes((value as Date).getTime());
    case TYPE.object:
      return objectBytes(value as Doc);
    case TYPE.array:
      return (value as unknown[]).map((element) => component(element, 1)).join('') + '\x00';
    case TYPE.id:
      return stringBytes((value as ObjectId).hex);
    default:
      // Patterns: by their text.
      return stringBytes(String(value));
  }
}

/** Field by field: the type of its value, its name, the value; the shorter of two equal beginnings first. */
function objectBytes(value: Doc): string {
  let bytes = '';
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const type = typeOf(inner);
    bytes += String.fromCharCode(type) + stringBytes(name) + payload(type, inner);
  }
  return bytes + '\x00';
}

/** What the component of every text begins with that begins with this one. */
export function textPrefix(prefix: string, direction: Direction): string {
  const ascending = String.fromCharCode(TYPE.string) + stringBytes(prefix).slice(0, -2);
  return direction === 1 ? ascending : invert(ascending);
}

const scratch = Buffer.alloc(8);

function numberBytes(value: number): string {
  if (Number.isNaN(value)) return '\x00'.repeat(8);
  scratch.writeDoubleBE(value === 0 ? 0 : value);
  const negative = (scratch[0] ?? 0) & 0x80;
  if (negative) for (let i = 0; i < 8; i++) scratch[i] = 255 - (scratch[i] ?? 0);
  else scratch[0] = (scratch[0] ?? 0) | 0x80;
  return scratch.toString('latin1');
}

const isAscii = (text: string) => Buffer.byteLength(text) === text.length && !text.includes('\0');

/** UTF-8; a zero byte inside is written 00 FF, the end is 00 01. */
function stringBytes(text: string): string {
  const bytes = isAscii(text)
    ? text
    : Buffer.from(text, 'utf8').toString('latin1').replaceAll('\x00', '\x00\xff');
  return bytes + '\x00\x01';
}

export const toBlob = (key: string): Buffer => Buffer.from(key, 'latin1');

export const fromBlob = (blob: Uint8Array): string =>
  Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('latin1');
